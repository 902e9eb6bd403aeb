import { useCallback, useRef } from 'react';
import type { ArticleRow } from '../../shared/article.ts';
import type { TagKey, TagPage } from '../../shared/tag.ts';
import { openArticle } from '../articles/open-article.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { classNames } from '../ui/class-names.ts';
import { useRovingRows } from '../ui/roving-rows.ts';
import { showTag, showView } from '../ui/view-store.ts';
import { AboutSection } from './about-section.tsx';
import styles from './about-timeline.module.css';
import { useFollowedTags } from './tags-store.ts';

const MOST = 12;

/** The newest stories of a tag, and below them the articles that only name it. */
export function AboutTimeline({ page: { tag } }: { readonly page: TagPage }) {
  const t = useT();
  const askForNewest = useCallback(
    () =>
      bridge.request('articles.list', {
        filter: { scope: { kind: 'latest' }, tags: [tag.key], unreadOnly: false },
        after: null,
        limit: MOST,
        isGrouped: true,
      }),
    [tag.key],
  );
  const newest = useAnswer(askForNewest, useFollowedTags.subscribe);
  const rows = newest.kind === 'shown' ? newest.value.rows : [];
  return (
    <>
      <AboutSection title={t('tagPage.timeline')}>
        <Lines
          rows={rows}
          onOpen={(id) => {
            showTag(tag.key);
            void openArticle(id);
          }}
        />
      </AboutSection>
      {tag.mentions > 0 && <Mentions tag={tag.key} count={tag.mentions} />}
    </>
  );
}

function Mentions({ tag, count }: { readonly tag: TagKey; readonly count: number }) {
  const t = useT();
  const ask = useCallback(() => bridge.request('tags.mentions', { tag, limit: MOST }), [tag]);
  const found = useAnswer(ask, useFollowedTags.subscribe);
  const rows = found.kind === 'shown' ? found.value : [];
  return (
    <AboutSection title={t('tagPage.mentionsTitle')}>
      <p className={styles['hint']}>{t('tagPage.mentionsHint', { count })}</p>
      <Lines
        rows={rows}
        onOpen={(id) => {
          showView({ kind: 'latest' });
          void openArticle(id);
        }}
      />
    </AboutSection>
  );
}

interface LinesProps {
  readonly rows: readonly ArticleRow[];
  readonly onOpen: (id: number) => void;
}

function Lines({ rows, onOpen }: LinesProps) {
  const t = useT();
  const locale = useLocale();
  const root = useRef<HTMLOListElement>(null);
  useRovingRows(root);
  return (
    <ol ref={root} className={styles['timeline']}>
      {rows.map((row) => (
        <li key={row.id} className={classNames(styles['line'], row.isRead && styles['read'])}>
          <p className={styles['source']}>
            <time dateTime={new Date(row.sortAt).toISOString()}>{formatDayTime(locale, row.sortAt)}</time>
            {' · '}
            <bdi>{row.sourceTitle}</bdi>
            {row.otherSources > 0 && ` ${t('list.sources', { count: row.otherSources })}`}
          </p>
          <button
            type="button"
            data-row
            className={styles['title']}
            dir="auto"
            onClick={() => onOpen(row.id)}
          >
            {row.title === '' ? t('list.untitled') : row.title}
          </button>
        </li>
      ))}
    </ol>
  );
}
