import type { ReactNode } from 'react';
import type { Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Field } from '../ui/field.tsx';
import { TagChip } from './tag-chip.tsx';
import styles from './tag-search.module.css';

const MOST_SUGGESTED = 18;

interface TagSearchProps {
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the text finds; the first of them are shown. */
  readonly found: readonly Tag[];
  readonly onChoose: (tag: Tag) => void;
  /** The button beside the field. */
  readonly children: ReactNode;
}

/** A field for the name of a tag, and the tags of the articles that match it. */
export function TagSearch({ hint, text, onText, found, onChoose, children }: TagSearchProps) {
  const t = useT();
  return (
    <>
      <Field
        label={t('tags.field')}
        hint={hint}
        placeholder={t('tags.example')}
        value={text}
        onChange={onText}
        isFocusedAtFirst
      >
        {children}
      </Field>
      {found.length > 0 && (
        <div className={styles['known']} role="group" aria-label={t('tags.known')}>
          <p className={styles['title']}>{t('tags.known')}</p>
          {found.slice(0, MOST_SUGGESTED).map((tag) => (
            <TagChip key={tag.key} look="soft" onPress={() => onChoose(tag)}>
              #{tag.display} <span className={styles['count']}>{tag.articles}</span>
            </TagChip>
          ))}
        </div>
      )}
    </>
  );
}
