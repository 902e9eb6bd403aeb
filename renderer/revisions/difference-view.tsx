import type { Article } from '../../shared/article.ts';
import type { Difference, RevisionOf } from '../../shared/revision.ts';
import { useT } from '../locales/translate.ts';
import styles from './difference-view.module.css';
import { MarkedText } from './marked-text.tsx';
import { countChanged, groupParagraphs } from './paragraph-groups.ts';
import { UnchangedParagraphs } from './unchanged-paragraphs.tsx';

interface DifferenceViewProps {
  readonly difference: Difference;
  readonly article: Pick<Article, 'language' | 'direction' | 'fullText'>;
  readonly of: RevisionOf;
}

/** Title and text with what changed in them; what stayed is folded. */
export function DifferenceView({ difference, article, of }: DifferenceViewProps) {
  const t = useT();
  const { title, paragraphs, isRough, isCut } = difference;
  const isTitleChanged = title.some(({ kind }) => kind !== 'kept');
  const count = countChanged(paragraphs);
  const language = { lang: article.language ?? undefined, dir: article.direction };
  const notes = [
    ...(isRough ? [t('revisions.rough')] : []),
    ...(isCut ? [t('revisions.cut')] : []),
    // Where there is only one text, it is that.
    ...(article.fullText.kind === 'kept' ? [t(`revisions.compared.${of}`)] : []),
  ];
  return (
    <>
      <p role="status" className={styles['summary']}>
        {isTitleChanged && t('revisions.headline')}{' '}
        {(count > 0 || isTitleChanged) && t('revisions.changed', { count })}
        {count === 0 && !isTitleChanged && t('revisions.nothing')}
      </p>
      {notes.map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
      <div className={styles['text']}>
        <h3 className={styles['title']} {...language}>
          <MarkedText parts={title} />
        </h3>
        {groupParagraphs(paragraphs).map((group) =>
          group.isChanged ? (
            group.paragraphs.map(({ place, parts }) => (
              <p key={place} {...language}>
                <MarkedText parts={parts} />
              </p>
            ))
          ) : (
            <UnchangedParagraphs key={group.place} paragraphs={group.paragraphs} language={language} />
          ),
        )}
      </div>
    </>
  );
}
