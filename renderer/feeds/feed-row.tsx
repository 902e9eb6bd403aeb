import { TriangleAlert } from 'lucide-react';
import { memo, useState } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { markScopeRead } from '../articles/mark-read.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { openRail } from '../ui/pane-store.ts';
import { RailRow } from '../ui/rail-row.tsx';
import { RowMenu } from '../ui/row-menu.tsx';
import { showView, usePlace } from '../ui/view-store.ts';
import { letFeedNotify, unsubscribe } from './change-feed.ts';
import { moveByStep } from './change-order.ts';
import { FeedDot } from './feed-dot.tsx';
import { refreshFeeds } from './refresh-feeds.ts';

interface FeedRowProps {
  readonly feed: Feed;
  readonly isInFolder?: boolean;
}

/** One of hundreds: drawn again only when its own feed changes. */
export const FeedRow = memo(function FeedRow({ feed, isInFolder = false }: FeedRowProps) {
  const t = useT();
  const locale = useLocale();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isCurrent = usePlace(
    ({ view }) => (view.kind === 'feed' || view.kind === 'feed-page') && view.feedId === feed.id,
  );
  const { state } = feed;
  const nextTryAt = state.kind === 'failing' ? state.nextRefreshAt : null;
  const reason =
    state.kind === 'failing' || state.kind === 'paused'
      ? t('rail.failing', { reason: faultSentence(state.fault, t, 'feed', nextTryAt) })
      : null;
  return (
    <RailRow
      icon={<FeedDot feedId={feed.id} title={feed.title} iconPath={feed.iconPath} />}
      name={feed.title}
      title={reason ?? feed.title}
      count={feed.unread.toLocaleString(locale)}
      countName={t('rail.unread', { count: feed.unread })}
      isCurrent={isCurrent}
      isWarning={reason !== null}
      isInFolder={isInFolder}
      feedId={feed.id}
      extra={reason !== null && <TriangleAlert size={13} role="img" aria-label={reason} />}
      onPress={() => {
        showView({ kind: 'feed', feedId: feed.id });
        openRail(false);
      }}
      onMenu={() => setMenuOpen(true)}
      menu={
        <RowMenu
          label={t('rail.more', { name: feed.title })}
          isOpen={isMenuOpen}
          onOpenChange={setMenuOpen}
          entries={() => [
            {
              id: 'about',
              text: t('repair.aboutFeed', { name: feed.title }),
              onAction: () => {
                showView({ kind: 'feed-page', feedId: feed.id });
                openRail(false);
              },
            },
            { id: 'refresh', text: t('feeds.refresh'), onAction: () => void refreshFeeds(feed.id) },
            {
              id: 'read',
              text: t('list.markAll'),
              onAction: () => void markScopeRead({ kind: 'feed', feedId: feed.id }),
            },
            {
              id: 'rename',
              text: t('feeds.rename'),
              onAction: () => openDialog({ kind: 'rename-feed', feedId: feed.id }),
            },
            {
              id: 'move',
              text: t('feeds.move'),
              onAction: () => openDialog({ kind: 'move-feed', feedId: feed.id }),
            },
            { id: 'up', text: t('order.up'), onAction: () => void moveByStep({ feedId: feed.id }, -1) },
            { id: 'down', text: t('order.down'), onAction: () => void moveByStep({ feedId: feed.id }, 1) },
            {
              id: 'notify',
              text: t(feed.notifies ? 'notices.dontTellFeed' : 'notices.tellFeed'),
              onAction: () => void letFeedNotify(feed.id, !feed.notifies),
            },
            ...(feed.isSample
              ? []
              : [
                  {
                    id: 'text',
                    text: t('fullText.entry'),
                    onAction: () => openDialog({ kind: 'feed-text', feedId: feed.id }),
                  },
                ]),
            {
              id: 'unsubscribe',
              text: t('feeds.unsubscribe'),
              isGrave: true,
              onAction: () => void unsubscribe(feed),
            },
          ]}
        />
      }
    />
  );
});
