import { useCallback, useId, useState } from 'react';
import type { Article } from '../../shared/article.ts';
import type { Difference, Revision } from '../../shared/revision.ts';
import { useOpen } from '../articles/open-store.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { formatDateTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { DifferenceView } from './difference-view.tsx';
import { spansOf, type RevisionSpan } from './revision-spans.ts';
import styles from './revisions-dialog.module.css';

/** What a publisher changed in an article since it arrived, one change at a time or all together. */
export function RevisionsDialog({ article }: { readonly article: Article }) {
  const t = useT();
  const { id } = article;
  const state = useAnswer<readonly Revision[]>(
    useCallback(() => bridge.request('articles.revisions', { id }), [id]),
    whenArticleChanges,
  );
  return (
    <DialogFrame isWide title={t('revisions.title')}>
      {state.kind === 'loading' && <p className={styles['quiet']}>{t('revisions.loading')}</p>}
      {state.kind === 'failed' && <FaultNote fault={state.fault} isAnswer />}
      {state.kind === 'shown' && <Changes article={article} revisions={state.value} />}
    </DialogFrame>
  );
}

interface ChangesProps {
  readonly article: Article;
  readonly revisions: readonly Revision[];
}

function Changes({ article, revisions }: ChangesProps) {
  const t = useT();
  const locale = useLocale();
  const id = useId();
  // The text on screen before the other.
  const groups = (['page', 'feed'] as const)
    .map((of) => spansOf(revisions, of))
    .filter(({ length }) => length > 0);
  const spans = groups.flat();
  // What the button that leads here names.
  const [place, setPlace] = useState(() => latestOf(spans));
  const span = spans[place] ?? spans[0];
  if (span === undefined) return <p className={styles['quiet']}>{t('revisions.none')}</p>;
  return (
    <>
      {spans.length === 1 ? (
        <p className={styles['quiet']}>{formatDateTime(locale, span.at ?? 0)}</p>
      ) : (
        <div className={styles['choice']}>
          <label htmlFor={id}>{t('revisions.which')}</label>
          <select
            id={id}
            className={styles['select']}
            value={place}
            onChange={(event) => setPlace(Number(event.target.value))}
          >
            {groups.map((group) => {
              const options = group.map((one) => (
                <option key={`${one.from} ${one.to}`} value={spans.indexOf(one)}>
                  {one.at === null ? t('revisions.together') : formatDateTime(locale, one.at)}
                </option>
              ));
              const of = group[0]?.of ?? 'feed';
              return groups.length === 1 ? (
                options
              ) : (
                <optgroup key={of} label={t(`revisions.of.${of}`)}>
                  {options}
                </optgroup>
              );
            })}
          </select>
        </div>
      )}
      <Change key={`${span.from} ${span.to}`} article={article} span={span} />
    </>
  );
}

/** Which of them came last. */
const latestOf = (spans: readonly RevisionSpan[]): number => {
  const times = spans.map(({ at }) => at ?? 0);
  return times.indexOf(Math.max(...times));
};

interface ChangeProps {
  readonly article: Article;
  readonly span: RevisionSpan;
}

function Change({ article, span: { of, from, to } }: ChangeProps) {
  const t = useT();
  const { id } = article;
  const state = useAnswer<Difference>(
    useCallback(() => bridge.request('articles.difference', { id, from, to }), [id, from, to]),
    whenArticleChanges,
  );
  if (state.kind === 'loading') return <p className={styles['quiet']}>{t('revisions.loading')}</p>;
  if (state.kind === 'failed') return <FaultNote fault={state.fault} isAnswer />;
  return <DifferenceView difference={state.value} article={article} of={of} />;
}

const whenArticleChanges = (again: () => void): (() => void) =>
  useOpen.subscribe(({ article }, before) => {
    if (article?.updatedAt !== before.article?.updatedAt) again();
  });
