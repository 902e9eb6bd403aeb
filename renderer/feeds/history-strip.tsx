import type { RefreshRecord } from '../../shared/feed.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT, type Translate } from '../locales/translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './history-strip.module.css';

/** Past refreshes as small bars, the newest at the right. */
export function HistoryStrip({ history }: { readonly history: readonly RefreshRecord[] }) {
  const t = useT();
  const locale = useLocale();
  if (history.length === 0) return <p className={styles['none']}>{t('activity.noHistory')}</p>;
  return (
    <ol className={styles['strip']} aria-label={t('activity.history')}>
      {history.toReversed().map((record) => {
        const text = `${formatDayTime(locale, record.at)}: ${outcomeText(record, t)}`;
        return (
          <li key={record.at} className={styles[record.outcome]} title={text}>
            <VisuallyHidden>{text}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}

function outcomeText(record: RefreshRecord, t: Translate): string {
  const word =
    record.outcome === 'failed'
      ? t('activity.failed')
      : record.outcome === 'not-modified'
        ? t('activity.notModified')
        : t('activity.updated', { count: record.newArticles });
  // With any other outcome the fault is a note on what was read.
  return record.fault === null ? word : `${word}. ${faultSentence(record.fault, t)}`;
}
