import { fail, succeed } from '../../../shared/result.ts';
import { findFeeds } from '../refresh/find-feeds.ts';
import { loadSample } from '../refresh/load-sample.ts';
import { subscribe } from '../refresh/subscribe.ts';
import { readOpml } from '../opml/read-opml.ts';
import { writeOpml } from '../opml/write-opml.ts';
import type { Handlers } from '../serve.ts';
import { feedsOfScope } from '../store/article-walk.ts';
import { listPlaces } from '../store/feed-address.ts';
import { arrangeFeeds, feedPlaces } from '../store/feed-order.ts';
import {
  acceptEnd,
  addFeed,
  feedById,
  feedIdByUrl,
  listFeeds,
  moveFeed,
  renameFeed,
} from '../store/feeds-table.ts';
import { listRefreshes } from '../store/refresh-history-table.ts';
import { hideFeed, restoreFeed } from '../store/remove-feed.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ReaderContext } from './reader-context.ts';

type Names =
  | 'feeds.list'
  | 'feeds.find'
  | 'feeds.subscribe'
  | 'feeds.unsubscribe'
  | 'feeds.rename'
  | 'feeds.accept-end'
  | 'feeds.move'
  | 'feeds.arrange'
  | 'feeds.unsubscribe-folder'
  | 'feeds.refresh'
  | 'feeds.cancel-refresh'
  | 'feeds.activity'
  | 'opml.import'
  | 'opml.preview'
  | 'opml.export'
  | 'sample.load';

export function feedHandlers(context: ReaderContext): Pick<Handlers, Names> {
  const { world, corridor, schedule, documents, undos } = context;
  const { db } = corridor;
  const tellFeeds = (): void => {
    world.emit({ kind: 'feeds.changed' });
    context.tellStatus();
  };
  const tellLists = (): void => {
    tellFeeds();
    world.emit({ kind: 'tags.changed' });
    world.emit({ kind: 'articles.changed', new: [], updated: [] });
  };
  const answerFeed = (feedId: number) => {
    const feed = feedById(db, feedId);
    return feed === null ? fail({ kind: 'not-found', what: 'feed' }) : succeed(feed);
  };
  const changeFeed = (feedId: number, change: () => void) => {
    if (feedById(db, feedId) === null) return fail({ kind: 'not-found', what: 'feed' });
    change();
    tellFeeds();
    return answerFeed(feedId);
  };
  const remove = (feedIds: readonly number[]): string => {
    for (const feedId of feedIds) hideFeed(db, feedId, corridor.now());
    tellLists();
    return undos.push(() => {
      const restored = feedIds.filter((feedId) => restoreFeed(db, feedId));
      tellLists();
      return restored.length > 0;
    });
  };

  return {
    'feeds.list': () => succeed(listFeeds(db)),
    'feeds.find': ({ address, allowPrivate }) =>
      schedule.awaited((inTurn) => findFeeds(inTurn, documents, address, allowPrivate)),
    'feeds.subscribe': async (subscription) => {
      const subscribed = await schedule.awaited((inTurn, signal) =>
        subscribe(inTurn, documents, subscription, signal),
      );
      if (!subscribed.ok) return subscribed;
      tellFeeds();
      context.tellChanges(subscribed.value.changes);
      return answerFeed(subscribed.value.feedId);
    },
    'feeds.unsubscribe': ({ feedId }) =>
      feedById(db, feedId) === null
        ? fail({ kind: 'not-found', what: 'feed' })
        : succeed({ undo: remove([feedId]) }),
    'feeds.rename': ({ feedId, title }) => changeFeed(feedId, () => renameFeed(db, feedId, title)),
    'feeds.accept-end': ({ feedId }) => changeFeed(feedId, () => acceptEnd(db, feedId)),
    'feeds.move': ({ feedId, folder }) =>
      changeFeed(feedId, () => moveFeed(db, feedId, folder === '' ? null : folder)),
    'feeds.arrange': ({ places }) => {
      const before = feedPlaces(db);
      const arrange = (wished: typeof places): void => {
        inTransaction(db, () => arrangeFeeds(db, wished));
        tellFeeds();
      };
      arrange(places.map(({ feedId, folder }) => ({ feedId, folder: folder === '' ? null : folder })));
      return succeed({ undo: undos.push(() => arrange(before)) });
    },
    'feeds.unsubscribe-folder': ({ folder }) => {
      const ids = feedsOfScope(db, { kind: 'folder', folder }).map(({ id }) => id);
      return succeed({ feeds: ids.length, undo: ids.length === 0 ? null : remove(ids) });
    },
    'feeds.refresh': ({ feedId }) => {
      if (feedId !== null && feedById(db, feedId) === null) return fail({ kind: 'not-found', what: 'feed' });
      schedule.refreshNow(feedId);
      return succeed(null);
    },
    'feeds.cancel-refresh': () => {
      schedule.cancel();
      return succeed(null);
    },
    'feeds.activity': () =>
      succeed(
        listPlaces(db).map(({ feedId, feedUrl, effectiveUrl, archiveUrl, hubUrl, isEncrypted }) => ({
          feedId,
          host: new URL(feedUrl).host,
          movedTo: effectiveUrl === feedUrl ? null : effectiveUrl,
          isEncrypted,
          hasArchive: archiveUrl !== null,
          pushHost: hubUrl === null ? null : new URL(hubUrl).host,
          history: listRefreshes(db, feedId),
        })),
      ),

    'opml.import': ({ text, allowPrivate }) => {
      const read = readOpml(text);
      if (!read.ok) return read;
      const fresh = read.value.feeds.filter(({ feedUrl }) => feedIdByUrl(db, feedUrl) === null);
      const added = inTransaction(db, () =>
        fresh.map(({ feedUrl, title, siteUrl, folder }) =>
          addFeed(db, {
            feedUrl,
            title: title ?? '',
            siteUrl,
            folder,
            allowPrivate,
            isSample: false,
            now: corridor.now(),
          }),
        ),
      );
      tellFeeds();
      schedule.lookNow();
      return succeed({
        added: added.length,
        known: read.value.feeds.length - added.length,
        refused: read.value.refused,
        undo: added.length === 0 ? null : undos.push(() => void remove(added)),
      });
    },
    'opml.preview': ({ text }) => {
      const read = readOpml(text);
      if (!read.ok) return read;
      const feeds = read.value.feeds.map(({ feedUrl, title, folder }) => {
        const isKnown = feedIdByUrl(db, feedUrl) !== null;
        return { feedUrl, title: title ?? '', folder, isKnown };
      });
      return succeed({ feeds, refused: read.value.refused.length });
    },
    'opml.export': () => {
      const feeds = listFeeds(db).filter(({ isSample }) => !isSample);
      return succeed(writeOpml(feeds, { title: 'Tagline', now: corridor.now() }));
    },
    'sample.load': async () => {
      const loaded = await loadSample(corridor, world.paths.sample);
      // What the sample is to show are stories and what is related.
      await corridor.descriptions.drained();
      tellLists();
      return succeed(loaded);
    },
  };
}
