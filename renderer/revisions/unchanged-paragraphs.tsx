import { UnfoldVertical } from 'lucide-react';
import { useId, useState } from 'react';
import type { Article } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import styles from './difference-view.module.css';
import { MarkedText } from './marked-text.tsx';
import type { ParagraphGroup } from './paragraph-groups.ts';

interface UnchangedParagraphsProps extends Pick<ParagraphGroup, 'paragraphs'> {
  readonly language: { readonly lang: string | undefined; readonly dir: Article['direction'] };
}

/** What stayed between two changes, folded until it is asked for. */
export function UnchangedParagraphs({ paragraphs, language }: UnchangedParagraphsProps) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        className={styles['fold']}
        isExpanded={isOpen}
        {...(isOpen ? { controls: id } : {})}
        onPress={() => setOpen(!isOpen)}
      >
        <UnfoldVertical size={13} aria-hidden />
        {t('revisions.unchanged', { count: paragraphs.length })}
      </Button>
      {isOpen && (
        <div id={id} className={styles['unchanged']}>
          {paragraphs.map(({ place, parts }) => (
            <p key={place} {...language}>
              <MarkedText parts={parts} />
            </p>
          ))}
        </div>
      )}
    </>
  );
}
