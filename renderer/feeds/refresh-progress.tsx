import { X } from 'lucide-react';
import { formatAgo } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/now.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { cancelRefresh } from './refresh-feeds.ts';
import styles from './refresh-progress.module.css';
import { useStatus } from './status-store.ts';

/**
 * How far the refresh under way has come, and which feeds are being fetched; between refreshes, when the last one was.
 * It takes the same room always, so that no button below it moves away from under a finger.
 */
export function RefreshProgress() {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { refresh, lastRefreshedAt } = useStatus(({ status }) => status);
  if (refresh === null) {
    return (
      <div className={styles['progress']}>
        <p className={styles['titles']}>
          {lastRefreshedAt === null
            ? t('status.never')
            : t('status.updated', { ago: formatAgo(locale, lastRefreshedAt, now) ?? t('status.justNow') })}
        </p>
      </div>
    );
  }
  const { done, total, current } = refresh;
  const text = t('progress.text', { done, total });
  const titles =
    current.length === 0 ? t('progress.waiting') : t('progress.fetching', { titles: current.join(' · ') });
  return (
    <div className={styles['progress']}>
      <ProgressLine name={t('progress.name')} text={text} done={done} total={total}>
        <Button look="quiet" onPress={() => void cancelRefresh()}>
          <X size={14} aria-hidden />
          {t('activity.cancel')}
        </Button>
      </ProgressLine>
      <p className={styles['titles']} title={titles}>
        {titles}
      </p>
    </div>
  );
}
