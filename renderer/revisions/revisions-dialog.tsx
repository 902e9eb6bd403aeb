import { useCallback, useId, useState } from 'react';
import type { Article } from '../../shared/article.ts';
import type { Difference, Revision } from '../../shared/revision.ts';
import type { EpochMs } from '../../shared/time.ts';
import { useOpen } from '../articles/open-store.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { formatDateTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { DifferenceView } from './difference-view.tsx';
import { spansOf } from './revision-spans.ts';
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
  const [place, setPlace] = useState(0);
  const spans = spansOf(revisions);
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
            {spans.map(({ from, to, at }, option) => (
              <option key={`${from} ${to}`} value={option}>
                {at === null ? t('revisions.together') : formatDateTime(locale, at)}
              </option>
            ))}
          </select>
        </div>
      )}
      <Change key={`${span.from} ${span.to}`} article={article} from={span.from} to={span.to} />
    </>
  );
}

interface ChangeProps {
  readonly article: Article;
  readonly from: EpochMs;
  readonly to: EpochMs | null;
}

function Change({ article, from, to }: ChangeProps) {
  const t = useT();
  const { id } = article;
  const state = useAnswer<Difference>(
    useCallback(() => bridge.request('articles.difference', { id, from, to }), [id, from, to]),
    whenArticleChanges,
  );
  if (state.kind === 'loading') return <p className={styles['quiet']}>{t('revisions.loading')}</p>;
  if (state.kind === 'failed') return <FaultNote fault={state.fault} isAnswer />;
  return <DifferenceView difference={state.value} article={article} />;
}

const whenArticleChanges = (again: () => void): (() => void) =>
  useOpen.subscribe(({ article }, before) => {
    if (article?.updatedAt !== before.article?.updatedAt) again();
  });
