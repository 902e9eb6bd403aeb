import type { ReactNode } from 'react';
import type { TextPart } from '../../shared/revision.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './marked-text.module.css';

/** A text with what was removed and added in it, told apart by a line through and below, by colour, and in words. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }) {
  const marked: ReactNode[] = [];
  let start = 0;
  for (const part of parts) {
    marked.push(<Part key={start} part={part} />);
    start += part.text.length;
  }
  return marked;
}

function Part({ part: { kind, text } }: { readonly part: TextPart }) {
  const t = useT();
  const lang = useLocale();
  if (kind === 'kept') return text;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark className={styles[kind]}>
      <VisuallyHidden lang={lang}>{t(`revisions.${kind}Begins`)}</VisuallyHidden>
      {text}
      <VisuallyHidden lang={lang}>{t(`revisions.${kind}Ends`)}</VisuallyHidden>
    </Mark>
  );
}
