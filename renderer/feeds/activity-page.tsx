import { Globe, Pause, Play, RefreshCw } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { pausePolling } from '../settings/change-polling.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { OwnPage, OwnPageList } from '../ui/own-page.tsx';
import { useFeedFocus } from './feed-focus.ts';
import { FeedHealth } from './feed-health.tsx';
import { useFeeds } from './feeds-store.ts';
import { needsHelp } from './helpful-action.ts';
import { refreshFeeds } from './refresh-feeds.ts';
import { RefreshProgress } from './refresh-progress.tsx';
import { useStatus } from './status-store.ts';
import { useFreshActivity } from './use-fresh-activity.ts';

/** How each feed fares, those that need their person first. `menu` opens the rail where it is folded away. */
export function ActivityPage({ menu }: { readonly menu: ReactNode }) {
  const t = useT();
  const page = useRef<HTMLElement>(null);
  const feeds = useFeeds((state) => state.feeds);
  const isPaused = useSettings((state) => state.settings.polling.isPaused);
  const isRefreshing = useStatus(({ status }) => status.refresh !== null);
  const activity = useFreshActivity();
  useFeedFocus(page);
  const sorted = [...feeds].sort((a, b) => urgency(b) - urgency(a));
  return (
    <OwnPage
      ref={page}
      title={t('activity.title')}
      menu={menu}
      tools={
        <>
          <Button look="quiet" onPress={() => openDialog({ kind: 'contacts' })}>
            <Globe size={14} aria-hidden />
            {t('contacts.open')}
          </Button>
          <Button onPress={() => pausePolling(!isPaused)}>
            {isPaused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
            {t(isPaused ? 'status.resume' : 'status.pause')}
          </Button>
          <Button isPending={isRefreshing} onPress={() => void refreshFeeds(null)}>
            <RefreshCw size={14} aria-hidden />
            {t('status.refreshAll')}
          </Button>
        </>
      }
    >
      <RefreshProgress />
      {feeds.length === 0 && (
        <EmptyState title={t('empty.noFeeds')} hint={t('empty.noFeedsHint')}>
          <Button onPress={() => openDialog({ kind: 'add-feed', address: '' })}>{t('rail.addFeed')}</Button>
        </EmptyState>
      )}
      <OwnPageList>
        {sorted.map((feed) => (
          <FeedHealth key={feed.id} feed={feed} activity={activity.get(feed.id)} />
        ))}
      </OwnPageList>
    </OwnPage>
  );
}

const urgency = (feed: Feed): number =>
  Number(needsHelp(feed)) + Number(feed.state.kind === 'failing' || feed.state.kind === 'paused');
