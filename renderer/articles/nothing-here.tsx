import type { ReactNode } from 'react';
import type { Feed, FeedState } from '../../shared/feed.ts';
import { useFeeds } from '../feeds/feeds-store.ts';
import { isInFolder } from '../feeds/folders.ts';
import { useStatus } from '../feeds/status-store.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { showView, usePlace, type View } from '../ui/view-store.ts';

interface NothingHereProps {
  /** How far the refresh under way has come. */
  readonly progress: ReactNode;
  readonly onRefresh: () => void;
}

/** Why feeds have no articles yet, and the one thing that helps. */
export function NothingHere({ progress, onRefresh }: NothingHereProps) {
  const t = useT();
  const view = usePlace((place) => place.view);
  const feeds = useFeeds((state) => state.feeds);
  const isRefreshing = useStatus(({ status }) => status.refresh !== null);
  const listed = feedsOf(view, feeds);
  const [only] = listed;
  if (feeds.length === 0) {
    return (
      <EmptyState title={t('empty.noFeeds')} hint={t('empty.noFeedsHint')}>
        <Button onPress={() => openDialog({ kind: 'add-feed', address: '' })}>{t('rail.addFeed')}</Button>
      </EmptyState>
    );
  }
  if (only === undefined) {
    return (
      <EmptyState title={t('empty.folder')} hint={t('empty.folderHint')}>
        <Button onPress={() => showView({ kind: 'latest' })}>{t('empty.showLatest')}</Button>
      </EmptyState>
    );
  }
  if (isRefreshing) return <EmptyState title={t('empty.fetching')}>{progress}</EmptyState>;
  const { state } = only;
  if (listed.every((feed) => isAiling(feed.state)) && isAiling(state)) {
    const nextTryAt = state.kind === 'failing' ? state.nextRefreshAt : null;
    return (
      <EmptyState title={t('empty.failing')} hint={faultSentence(state.fault, t, 'feed', nextTryAt)}>
        <Button
          onPress={() =>
            showView(listed.length === 1 ? { kind: 'feed-page', feedId: only.id } : { kind: 'activity' })
          }
        >
          {t('empty.showHealth')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('empty.feed')} hint={t('empty.feedHint')}>
      <Button onPress={onRefresh}>{t('empty.refresh')}</Button>
    </EmptyState>
  );
}

function feedsOf(view: View, feeds: readonly Feed[]): readonly Feed[] {
  if (view.kind === 'feed') return feeds.filter(({ id }) => id === view.feedId);
  return view.kind === 'folder' ? feeds.filter(({ folder }) => isInFolder(folder, view.folder)) : feeds;
}

type Ailing = Extract<FeedState, { readonly kind: 'failing' | 'paused' }>;

const isAiling = (state: FeedState): state is Ailing => state.kind === 'failing' || state.kind === 'paused';
