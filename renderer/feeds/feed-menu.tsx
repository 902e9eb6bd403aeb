import type { Feed } from '../../shared/feed.ts';
import { markScopeRead } from '../articles/mark-read.ts';
import { useT } from '../locales/translate.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { openRail } from '../ui/pane-store.ts';
import { RowMenu } from '../ui/row-menu.tsx';
import { showView } from '../ui/view-store.ts';
import { letFeedNotify, unsubscribe } from './change-feed.ts';
import { moveByStep } from './change-order.ts';
import { refreshFeeds } from './refresh-feeds.ts';

interface FeedMenuProps {
  readonly feed: Feed;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** What can be done with a feed. */
export function FeedMenu({ feed, isOpen, onOpenChange }: FeedMenuProps) {
  const t = useT();
  return (
    <RowMenu
      label={t('rail.more', { name: feed.title })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
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
          text: t('notices.tellFeed'),
          isOn: feed.notifies,
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
  );
}
