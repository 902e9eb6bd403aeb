import { Split } from 'lucide-react';
import { useEffect } from 'react';
import { formatClock, formatShortDay } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useNow } from '../ui/now.ts';
import { ensureRows } from './need-rows.ts';
import { openArticle } from './open-article.ts';
import { splitFromStory } from './reports-store.ts';
import { useRows } from './rows-store.ts';
import styles from './story-reports.module.css';

/** The other reports of a line's story, below it. */
export function StoryReports({ ids }: { readonly ids: readonly number[] }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { rows, round } = useRows();
  useEffect(() => {
    // The list asks for its own lines alone.
    if (round >= 0) void ensureRows(ids);
  }, [ids, round]);
  return (
    <ul className={styles['reports']} aria-label={t('list.otherReports')}>
      {ids.map((id) => {
        const row = rows.get(id);
        if (row === undefined || row === null) return null;
        return (
          <li key={id} className={classNames(styles['report'], row.isRead && styles['read'])}>
            <button
              type="button"
              className={styles['open']}
              onClick={(event) => {
                event.stopPropagation();
                void openArticle(id);
              }}
            >
              <span className={styles['source']}>
                <bdi>{row.sourceTitle}</bdi> · {formatShortDay(locale, row.sortAt, now)}{' '}
                {formatClock(locale, row.sortAt)}
              </span>
              <span className={styles['title']} dir="auto">
                {row.title === '' ? t('list.untitled') : row.title}
              </span>
            </button>
            <Button
              look="icon"
              label={t('stories.splitOne', { title: row.title })}
              onPress={() => void splitFromStory(id)}
            >
              <Split size={13} aria-hidden />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
