import { Check, Copy } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useT } from '../locales/translate.ts';
import { announce } from './announce.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

const SHOWN_MS = 4000;

interface CopyButtonProps {
  readonly text: string;
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly label?: string;
  /** What it copies, where "Copy" alone does not say. */
  readonly children?: ReactNode;
}

/** Copies a text, and says so in its place and aloud. */
export function CopyButton({ text, look = 'plain', label, children }: CopyButtonProps) {
  const t = useT();
  const [answer, setAnswer] = useState<'details.copied' | 'details.notCopied' | null>(null);
  useEffect(() => {
    if (answer === null) return undefined;
    const timer = setTimeout(() => setAnswer(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = async (): Promise<void> => {
    const said = (await copyText(text)) ? 'details.copied' : 'details.notCopied';
    setAnswer(said);
    announce(t(said));
  };
  return (
    <Button
      look={look}
      {...(label === undefined || answer !== null ? {} : { label })}
      onPress={() => void copy()}
    >
      {answer === 'details.copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      {answer === null ? (children ?? t('details.copy')) : t(answer)}
    </Button>
  );
}
