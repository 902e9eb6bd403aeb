import type { Feed } from '../../../shared/feed.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { webAddress } from '../parse/web-address.ts';
import { fillGap, type GapFilled } from '../refresh/fill-gap.ts';
import { setAddress } from '../refresh/set-address.ts';
import type { Handlers } from '../serve.ts';
import { feedById, feedsToRefresh } from '../store/feeds-table.ts';
import { openOutside } from './open-outside.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'feeds.set-address' | 'feeds.open-site' | 'feeds.fill-gap';

/** What a person can do for a feed that its publisher moved, or that was not asked for too long. */
export function feedRepairHandlers(context: ReaderContext): Pick<Handlers, Names> {
  const { world, corridor, schedule, undos } = context;
  /** Whoever asks twice waits for the first. */
  const filling = new Map<number, Promise<GapFilled>>();
  const tellFeeds = (): void => {
    world.emit({ kind: 'feeds.changed' });
    context.tellStatus();
  };

  return {
    'feeds.set-address': ({ feedId, feedUrl }) => {
      const set = setAddress(corridor, feedId, feedUrl);
      if (!set.ok) return set;
      const { undo } = set.value;
      schedule.refreshNow(feedId);
      schedule.lookNow();
      tellFeeds();
      if (undo === null) return succeed({ undo });
      const takeBack = (): boolean => {
        const isBack = undo();
        schedule.lookNow();
        tellFeeds();
        return isBack;
      };
      return succeed({ undo: undos.push(takeBack) });
    },
    'feeds.open-site': async ({ feedId }) => {
      const feed = feedById(corridor.db, feedId);
      if (feed === null) return fail({ kind: 'not-found', what: 'feed' });
      const url = siteAddress(feed);
      return openOutside(world, url);
    },
    'feeds.fill-gap': async ({ feedId }): Promise<Result<{ articles: number; isComplete: boolean }>> => {
      const [feed] = feedsToRefresh(corridor.db, { feedId });
      if (feed === undefined) return fail({ kind: 'not-found', what: 'feed' });
      if (feed.archiveUrl === null) return fail({ kind: 'not-found', what: 'archive' });
      const underWay = filling.get(feedId);
      const run = underWay ?? schedule.alongside((fetch) => fillGap(corridor, feed, fetch));
      if (underWay === undefined) filling.set(feedId, run);
      const { changes, isComplete, fault } = await run.finally(() => filling.delete(feedId));
      if (underWay === undefined) {
        context.tellChanges(changes);
        tellFeeds();
      }
      return fault === null ? succeed({ articles: changes.new.length, isComplete }) : fail(fault);
    },
  };
}

/** Where a person looks at the feed's site: as it says itself, else the front page of its host. */
function siteAddress({ siteUrl, feedUrl }: Feed): string {
  const site = siteUrl === null ? null : URL.parse(webAddress(siteUrl, null) ?? '');
  if (site === null || site.username !== '' || site.password !== '') return `${new URL(feedUrl).origin}/`;
  return site.href;
}
