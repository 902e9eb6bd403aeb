import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { feedKeeps } from '../store/feed-keeps.ts';
import { feedPace, newestOfFeed, recentOfFeed, setFeedPace } from '../store/feed-page.ts';
import { feedById } from '../store/feeds-table.ts';
import { lastLocalDays } from './local-days.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'feeds.page' | 'feeds.set-pace';

export function feedPageHandlers({ world, corridor }: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  return {
    'feeds.page': ({ feedId, days }) => {
      if (feedById(db, feedId) === null) return fail({ kind: 'not-found', what: 'feed' });
      const now = corridor.now();
      const newestAt = newestOfFeed(db, feedId);
      const isQuiet = newestAt !== null && newestAt < (lastLocalDays(now, days)[0] ?? now);
      const until = isQuiet ? newestAt : now;
      return succeed({
        until,
        ...recentOfFeed(db, feedId, lastLocalDays(until, days)),
        keeps: feedKeeps(db).find((one) => one.feedId === feedId)?.keeps ?? null,
        pace: feedPace(db, feedId),
      });
    },
    'feeds.set-pace': ({ feedId, pace }) => {
      if (feedById(db, feedId) === null) return fail({ kind: 'not-found', what: 'feed' });
      setFeedPace(db, feedId, pace);
      world.emit({ kind: 'feeds.changed' });
      return succeed(null);
    },
  };
}
