import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { openRail } from '../ui/pane-store.ts';
import { TreeRow, type TreePlace } from '../ui/tree-row.tsx';
import { showView, usePlace } from '../ui/view-store.ts';
import { FeedDot } from './feed-dot.tsx';

interface FeedRowProps extends TreePlace {
  readonly feed: Feed;
}

/** One of hundreds: drawn again only when its own feed changes, or its place. */
export const FeedRow = memo(function FeedRow({ feed, level, position, setSize }: FeedRowProps) {
  const t = useT();
  const locale = useLocale();
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
    <TreeRow
      place={{ level, position, setSize }}
      line={{ 'data-feed-line': feed.id }}
      icon={<FeedDot feedId={feed.id} title={feed.title} iconPath={feed.iconPath} />}
      name={feed.title}
      title={reason ?? feed.title}
      count={feed.unread.toLocaleString(locale)}
      countName={t('rail.unread', { count: feed.unread })}
      isCurrent={isCurrent}
      isWarning={reason !== null}
      extra={reason !== null && <TriangleAlert size={13} role="img" aria-label={reason} />}
      onPress={() => {
        showView({ kind: 'feed', feedId: feed.id });
        openRail(false);
      }}
    />
  );
});
