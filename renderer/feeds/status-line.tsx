import { RefreshCw } from 'lucide-react';
import type { AppStatus } from '../../shared/status.ts';
import type { EpochMs } from '../../shared/time.ts';
import { formatAgo } from '../locales/format-time.ts';
import { useLocale, useT, type Translate } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useNow } from '../ui/now.ts';
import { openRail } from '../ui/pane-store.ts';
import { showView, usePlace } from '../ui/view-store.ts';
import { refreshFeeds } from './refresh-feeds.ts';
import styles from './status-line.module.css';
import { useStatus } from './status-store.ts';

/** The state of things in one line; pressing it opens the activity page. */
export function StatusLine() {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const status = useStatus((state) => state.status);
  const isOpen = usePlace(({ view }) => view.kind === 'activity');
  const isPaused = useSettings((state) => state.settings.polling.isPaused);
  const isRefreshing = status.refresh !== null;
  const state =
    status.network !== 'online' || isPaused ? 'offline' : status.failingFeeds > 0 ? 'failing' : 'fine';
  return (
    <div className={styles['status']}>
      <button
        type="button"
        className={styles['line']}
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => {
          showView({ kind: 'activity' });
          openRail(false);
        }}
      >
        <i className={classNames(styles['lamp'], styles[state])} aria-hidden />
        <span>{statusText({ status, isPaused }, now, locale, t)}</span>
      </button>
      <Button
        look="icon"
        label={t('status.refreshAll')}
        isPending={isRefreshing}
        onPress={() => void refreshFeeds(null)}
      >
        <RefreshCw size={14} aria-hidden className={classNames(isRefreshing && styles['turning'])} />
      </Button>
    </div>
  );
}

interface Shown {
  readonly status: AppStatus;
  /** Feeds are asked on request alone. */
  readonly isPaused: boolean;
}

function statusText({ status, isPaused }: Shown, now: EpochMs, locale: string, t: Translate): string {
  if (status.network === 'offline') return t('status.offline');
  if (status.network === 'captive') return t('status.captive');
  if (status.network === 'proxy') return t('status.proxy');
  if (status.refresh !== null) {
    const { done, total } = status.refresh;
    return t('status.refreshing', { done, total });
  }
  if (isPaused) return t('status.paused');
  const { lastRefreshedAt, failingFeeds } = status;
  const updated =
    lastRefreshedAt === null
      ? t('status.never')
      : t('status.updated', { ago: formatAgo(locale, lastRefreshedAt, now) ?? t('status.justNow') });
  return failingFeeds > 0 ? `${updated} · ${t('status.failing', { count: failingFeeds })}` : updated;
}
