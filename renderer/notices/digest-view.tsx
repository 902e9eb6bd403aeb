import { useRef } from 'react';
import type { ArticleRow } from '../../shared/article.ts';
import type { Digest, DigestSection } from '../../shared/notice.ts';
import { openArticle } from '../articles/open-article.ts';
import { useOpen } from '../articles/open-store.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { formatClock, formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { useFollowedTags } from '../tags/tags-store.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useRovingRows } from '../ui/roving-rows.ts';
import { showTag, showView } from '../ui/view-store.ts';
import styles from './digest-view.module.css';

/** The digest in the middle pane: a day's stories of each followed tag. */
export function DigestView() {
  const t = useT();
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  // The counts of followed tags change with what arrives under them.
  const state = useAnswer<Digest>(askForDigest, useFollowedTags.subscribe);
  const hasTags = useFollowedTags(({ tags }) => tags.length > 0);
  useRovingRows(root);
  if (!hasTags) {
    return (
      <EmptyState title={t('digest.noTags')} hint={t('digest.noTagsHint')}>
        <Button onPress={() => openDialog({ kind: 'follow-tag' })}>{t('rail.followTag')}</Button>
      </EmptyState>
    );
  }
  if (state.kind === 'loading') return null;
  if (state.kind === 'failed') return <EmptyState title={faultSentence(state.fault, t)} />;
  const { until, stories, sections } = state.value;
  const time = formatDayTime(locale, until);
  if (sections.length === 0) {
    return (
      <EmptyState title={t('digest.empty', { time })} hint={t('digest.emptyHint')}>
        <Button onPress={() => showView({ kind: 'latest' })}>{t('empty.showLatest')}</Button>
      </EmptyState>
    );
  }
  return (
    <div ref={root} className={styles['scroller']}>
      <p className={styles['until']}>{t('digest.until', { stories, time })}</p>
      {sections.map((section) => (
        <Section key={section.tag} section={section} />
      ))}
    </div>
  );
}

function Section({ section }: { readonly section: DigestSection }) {
  const t = useT();
  const { tag, display, articles, stories, rows } = section;
  return (
    <section className={styles['section']} aria-label={`#${display}`}>
      <header className={styles['head']}>
        <h3 className={styles['tag']}>#{display}</h3>
        <span className={styles['counts']}>{t('digest.counts', { stories, articles })}</span>
        <Button look="link" label={t('digest.allOf', { tag: display })} onPress={() => showTag(tag)}>
          {t('digest.all')}
        </Button>
      </header>
      {rows.length === 0 ? (
        <p className={styles['above']}>{t('digest.above')}</p>
      ) : (
        <ol>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({ row }: { readonly row: ArticleRow }) {
  const t = useT();
  const locale = useLocale();
  const isOpen = useOpen((state) => state.article?.id === row.id);
  return (
    <li className={classNames(styles['line'], row.isRead && styles['read'])}>
      <time className={styles['time']} dateTime={new Date(row.sortAt).toISOString()}>
        {formatClock(locale, row.sortAt)}
      </time>
      <button
        type="button"
        data-row
        className={styles['title']}
        aria-current={isOpen ? 'true' : undefined}
        dir="auto"
        onClick={() => void openArticle(row.id)}
      >
        {row.title === '' ? t('list.untitled') : row.title}
      </button>
      <small className={styles['source']}>
        <bdi>{row.sourceTitle}</bdi>
        {row.otherSources > 0 && ` · ${t('list.sources', { count: row.otherSources })}`}
      </small>
    </li>
  );
}

const askForDigest = () => bridge.request('digest.get', {});
