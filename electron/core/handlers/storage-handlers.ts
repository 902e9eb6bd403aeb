import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, succeed } from '../../../shared/result.ts';
import type { RetentionWish, StorageReport } from '../../../shared/storage.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { Handlers } from '../serve.ts';
import { realPath } from '../store/network-share.ts';
import { databaseOf, type World } from '../world.ts';
import { clearedArticles } from '../store/cleared-articles.ts';
import { feedKeeps, setFeedKeeps, type FeedKeeps } from '../store/feed-keeps.ts';
import { feedById } from '../store/feeds-table.ts';
import { canShrink, rewriteFile } from '../store/give-back-space.ts';
import type { StorageMeasure } from '../store/measure-storage.ts';
import { deleteCopies, oldCopies, removeCopies, restoreCopies } from '../store/old-copies.ts';
import { removedSize } from '../store/removed-files-table.ts';
import { listSnapshots } from '../store/recover/snapshot-files.ts';
import type { ReaderContext } from './reader-context.ts';

type Names =
  | 'retention.preview'
  | 'retention.apply'
  | 'storage.get'
  | 'storage.preview'
  | 'storage.clear'
  | 'storage.restore'
  | 'storage.purge'
  | 'storage.compact'
  | 'storage.remove-copies';

/** Of the file. */
const LEAST_SPARE = 0.05;
const LEAST_SPARE_BYTES = 4_000_000;
/** Later than whatever was cleared. */
const ALWAYS = Number.MAX_SAFE_INTEGER;

const oldest = (times: readonly (EpochMs | null)[]): EpochMs | null =>
  times.reduce((least, time) => (least === null || (time !== null && time < least) ? time : least), null);

/** 0 where it is too little for everything to wait until the file is written anew. */
function spareBytes(bytes: number, kinds: StorageReport['kinds']): number {
  const used = kinds.reduce((sum, kind) => sum + kind.bytes, 0);
  return bytes >= LEAST_SPARE_BYTES && bytes >= LEAST_SPARE * used ? bytes : 0;
}

/** The largest first; what is left of feeds unsubscribed from as one, without a name. */
function namedSources(
  sources: StorageMeasure['sources'],
  feeds: readonly FeedKeeps[],
): StorageReport['sources'] {
  const known = new Map(feeds.map((feed) => [feed.feedId, feed]));
  const left = sources.filter(({ feedId }) => !known.has(feedId));
  const sum = (of: 'articles' | 'bytes'): number => left.reduce((total, source) => total + source[of], 0);
  return [
    ...sources.flatMap((source) => {
      const feed = known.get(source.feedId);
      return feed === undefined ? [] : { ...source, title: feed.title, keeps: feed.keeps };
    }),
    ...(left.length === 0
      ? []
      : [{ feedId: null, title: '', keeps: null, articles: sum('articles'), bytes: sum('bytes') }]),
  ].toSorted((a, b) => b.bytes - a.bytes);
}

function placeOf({ paths, shareOf }: World): StorageReport['place'] {
  const folder = realPath(paths.profile);
  const share = shareOf?.(folder) ?? null;
  return { folder, share, isLinked: folder !== resolve(paths.profile) };
}

export function storageHandlers({
  world,
  corridor,
  removed,
  retention,
  undos,
}: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  const file = databaseOf(world);
  const notFound = () => fail({ kind: 'not-found', what: 'feed' });
  const tellStorage = (): void => world.emit({ kind: 'storage.changed' });
  const isOfUnknownFeed = (wish: RetentionWish): boolean =>
    wish.scope === 'feed' && feedById(db, wish.feedId) === null;

  /** @returns what it was before */
  async function keep(wish: RetentionWish): Promise<RetentionWish> {
    if (wish.scope === 'all') {
      const { retention: keeps } = world.settings.get();
      await world.settings.set({ retention: wish.keeps });
      world.emit({ kind: 'settings.changed' });
      return { scope: 'all', keeps };
    }
    const before = feedKeeps(db).find(({ feedId }) => feedId === wish.feedId)?.keeps ?? null;
    setFeedKeeps(db, wish.feedId, wish.keeps);
    return { ...wish, keeps: before };
  }

  return {
    'retention.preview': async (wish) =>
      isOfUnknownFeed(wish) ? notFound() : succeed(await retention.preview(wish)),
    'retention.apply': async (wish) => {
      if (isOfUnknownFeed(wish)) return notFound();
      const before = await keep(wish);
      const { at, articles } = await retention.clear(wish);
      tellStorage();
      const undo = undos.push(async () => {
        await keep(before);
        await retention.restore(at);
        tellStorage();
      });
      return succeed({ articles, undo });
    },
    'storage.get': async () => {
      const { sources, clearedBytes, loose, ...measure } = await world.measureStorage(file);
      const copies = oldCopies(file);
      const since = retention.clearedSince();
      const files = removedSize(db);
      return succeed({
        ...measure,
        place: placeOf(world),
        log: statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
        copies: copies.flatMap(({ version, bytes, removedAt }) =>
          removedAt === null ? { version, bytes } : [],
        ),
        snapshots: listSnapshots(file).reduce((sum, { bytes }) => sum + bytes, 0),
        sources: namedSources(sources, feedKeeps(db)),
        spare: spareBytes(loose + (canShrink(db) ? 0 : measure.free), measure.kinds),
        cleared: {
          articles: clearedArticles(db).articles,
          bytes: clearedBytes,
          copyBytes: copies.reduce((sum, { bytes, removedAt }) => sum + (removedAt === null ? 0 : bytes), 0),
          fileBytes: files.bytes,
          since: oldest([since, files.since, ...copies.map(({ removedAt }) => removedAt)]),
        },
      });
    },
    'storage.preview': async (target) =>
      target.kind === 'feed' && feedById(db, target.feedId) === null
        ? notFound()
        : succeed(await retention.preview(target)),
    'storage.clear': async (target) => {
      if (target.kind === 'feed' && feedById(db, target.feedId) === null) return notFound();
      const { at, articles } = await retention.clear(target);
      tellStorage();
      const undo = async (): Promise<void> => {
        await retention.restore(at);
        tellStorage();
      };
      return succeed({ articles, undo: articles === 0 ? null : undos.push(undo) });
    },
    'storage.restore': async () => {
      const articles = await retention.restore(null);
      const copies = restoreCopies(file);
      if (removed.restore('all')) world.emit({ kind: 'articles.changed', new: [], updated: [] });
      tellStorage();
      return succeed({ articles, copies });
    },
    'storage.purge': async () => {
      await retention.purge(ALWAYS);
      deleteCopies(file, ALWAYS);
      await removed.deleteAll();
      tellStorage();
      return succeed(null);
    },
    'storage.compact': () => {
      rewriteFile(db);
      tellStorage();
      return succeed(null);
    },
    'storage.remove-copies': () => {
      removeCopies(file, corridor.now());
      tellStorage();
      const undo = undos.push(() => {
        const isBack = restoreCopies(file) > 0;
        tellStorage();
        return isBack;
      });
      return succeed({ undo });
    },
  };
}
