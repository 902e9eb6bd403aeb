import { ChevronDown, CircleCheck, EyeOff, Star } from 'lucide-react';
import { memo } from 'react';
import type { ArticleRow } from '../../shared/article.ts';
import type { Excerpt } from '../../shared/search.ts';
import { formatClock, formatDateTime, formatShortDay } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { FormerTitle } from '../revisions/former-title.tsx';
import { reasonText } from '../rules/rule-text.ts';
import type { Settings } from '../../shared/settings.ts';
import { useExcerpts } from '../search/excerpts-store.ts';
import { useSettings } from '../settings/settings-store.ts';
import { classNames } from '../ui/class-names.ts';
import { useLayout } from '../ui/layout.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import { useNow } from '../ui/now.ts';
import { demandTag } from '../ui/view-store.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './article-line.module.css';
import { LinePicture } from './line-picture.tsx';
import { openArticle } from './open-article.ts';
import { toggleReports, useReports } from './reports-store.ts';
import { useRows } from './rows-store.ts';
import { StoryReports } from './story-reports.tsx';

interface ArticleLineProps {
  readonly id: number;
  /** From 1, headings counted. */
  readonly rowIndex: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  /** Another article stands right above, from which a rule parts it. */
  readonly isAfterLine: boolean;
  /** No heading says the day. */
  readonly isDayShown: boolean;
}

/** One article in the list: drawn again only when its own row changes, or its place, or whether it is the one chosen. */
export const ArticleLine = memo(function ArticleLine(props: ArticleLineProps) {
  const { id, rowIndex, isSelected, isTabStop, isAfterLine, isDayShown } = props;
  const row = useRows((state) => state.rows.get(id));
  const excerpt = useExcerpts((state) => state.excerpts.get(id));
  const reports = useReports((state) => state.reports.get(id));
  const density = useSettings((state) => state.settings.density);
  const isRead = row?.isRead ?? false;
  return (
    <div
      role="row"
      data-row
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      className={classNames(
        styles['line'],
        isRead && styles['read'],
        isAfterLine && styles['ruled'],
        styles[density],
      )}
      onClick={() => void openArticle(id)}
    >
      <LineContent
        row={row}
        excerpt={excerpt}
        density={density}
        isDayShown={isDayShown}
        isOpen={reports !== undefined}
      />
      {reports !== undefined && (
        <div role="gridcell" className={styles['reports']}>
          <StoryReports ids={reports} />
        </div>
      )}
    </div>
  );
});

/** `row`: undefined while it is on its way, null when the article is no longer kept. */
function LineContent({
  row,
  excerpt,
  density,
  isDayShown,
  isOpen,
}: {
  readonly row: ArticleRow | null | undefined;
  /** Where what is searched for stands in it. */
  readonly excerpt: Excerpt | undefined;
  readonly density: Settings['density'];
  readonly isDayShown: boolean;
  readonly isOpen: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  // The list's own heading is the page's where the article is not beside it.
  const Title = useLayout() === 'single' ? 'h2' : 'h3';
  if (row === undefined || row === null) {
    return (
      <div role="gridcell" className={styles['pending']}>
        {row === null ? t('list.gone') : <VisuallyHidden>{t('list.loading')}</VisuallyHidden>}
      </div>
    );
  }
  const snippet = excerpt?.text ?? row.snippet;
  return (
    <>
      <div role="gridcell" className={styles['time']}>
        <time dateTime={new Date(row.sortAt).toISOString()} title={formatDateTime(locale, row.sortAt)}>
          {isDayShown && <span className={styles['date']}>{formatShortDay(locale, row.sortAt, now)}</span>}
          {formatClock(locale, row.sortAt)}
        </time>
      </div>
      <div role="gridcell" className={styles['text']}>
        {!row.isRead && <VisuallyHidden>{t('list.isUnread')}. </VisuallyHidden>}
        <Title className={styles['title']} dir="auto">
          {row.title === '' ? (
            t('list.untitled')
          ) : (
            <MarkedText text={row.title} marks={excerpt?.title ?? []} />
          )}
        </Title>
        {row.formerTitle !== null && <FormerTitle title={row.formerTitle} />}
        {snippet !== '' && density !== 'compact' && (
          <p className={styles['snippet']} dir="auto">
            <MarkedText text={snippet} marks={excerpt?.marks ?? []} />
          </p>
        )}
        <div className={styles['meta']}>
          <span>{row.sourceTitle}</span>
          {row.isSaved && <Star size={12} fill="currentColor" role="img" aria-label={t('list.isSaved')} />}
          {row.isOfflineReady && (
            <span className={styles['ready']} title={t('list.isOfflineReady')}>
              <CircleCheck size={11} role="img" aria-label={t('list.isOfflineReady')} />
            </span>
          )}
          <SourcesButton row={row} isOpen={isOpen} />
          {row.tags.map((tag) => (
            <button
              key={tag.key}
              type="button"
              tabIndex={-1}
              className={styles['tag']}
              title={t('list.addTag', { tag: tag.display })}
              onClick={(event) => {
                event.stopPropagation();
                demandTag(tag.key, 'tags');
              }}
            >
              #{tag.display}
            </button>
          ))}
        </div>
        {row.mutedBy !== null && (
          <p className={styles['muted']}>
            <EyeOff size={12} aria-hidden />
            {t('rules.hiddenBy', { reason: reasonText(row.mutedBy.names, t) })}
          </p>
        )}
      </div>
      {row.picturePath !== null && density === 'pictures' && (
        <div role="gridcell" className={styles['picture']} aria-hidden>
          <LinePicture path={row.picturePath} />
        </div>
      )}
    </>
  );
}

/** "+2 sources": opens the line into the other reports of its story. */
function SourcesButton({ row, isOpen }: { readonly row: ArticleRow; readonly isOpen: boolean }) {
  const t = useT();
  if (row.otherSources === 0 && !isOpen) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['sources']}
      aria-expanded={isOpen}
      title={t('list.otherReports')}
      onClick={(event) => {
        event.stopPropagation();
        void toggleReports(row.id);
      }}
    >
      {t('list.sources', { count: row.otherSources })}
      <ChevronDown size={12} aria-hidden className={classNames(isOpen && styles['turned'])} />
    </button>
  );
}
