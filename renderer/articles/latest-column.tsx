import type { EpochMs } from '../../shared/time.ts';
import { formatClock, formatShortDay } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { startOfDay } from './day-groups.ts';
import { useLatest } from './latest-store.ts';
import { useNow } from '../ui/now.ts';
import styles from './latest-column.module.css';
import { openArticle } from './open-article.ts';

/** Whether an article is of another day than the one above it, or the first one of another day than now. */
const startsDay = (at: EpochMs, above: EpochMs): boolean => startOfDay(at) !== startOfDay(above);

/** LATEST: the newest articles of all feeds. */
export function LatestColumn() {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const rows = useLatest((state) => state.rows);
  return (
    <section aria-label={t('stories.latest')}>
      <h2 className={styles['head']}>{t('stories.latest')}</h2>
      <ol>
        {rows.map((row, index) => (
          <li key={row.id} className={styles['line']}>
            {startsDay(row.sortAt, rows[index - 1]?.sortAt ?? now) && (
              <span className={styles['day']}>{formatShortDay(locale, row.sortAt, now)}</span>
            )}
            <time className={styles['time']} dateTime={new Date(row.sortAt).toISOString()}>
              {formatClock(locale, row.sortAt)}
            </time>
            <button
              type="button"
              className={styles['title']}
              dir="auto"
              onClick={() => void openArticle(row.id)}
            >
              {row.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
