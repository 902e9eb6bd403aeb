import type { RequestArgs } from '../../shared/contract.ts';
import { LEAST_KEPT } from '../../shared/storage.ts';
import type { TagKey } from '../../shared/tag.ts';
import type { AppProcess } from '../bench/app-process.ts';
import type { Ledger, Saying } from './ledger.ts';

const latest = (): RequestArgs<'articles.list'> => ({
  filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
  after: null,
  limit: 200,
});
/** Nothing goes on for ever, should the kill never come. */
const MOST_ACTS = 5000;

export interface Use {
  readonly app: Pick<AppProcess, 'request'>;
  readonly ledger: Ledger;
  readonly random: () => number;
  /** Publishes more, so that a refresh brings something. */
  readonly publish: () => void;
  /** Of feeds that come and go. */
  readonly feedUrls: readonly string[];
}

/**
 * Does everything at once that writes: refreshes, marks, saves, follows, subscribes, unsubscribes, clears, lets go of
 * what is old and backs up, until the app does not answer any more.
 *
 * @returns how often each of them was done
 */
export async function useApp(use: Use): Promise<Done> {
  const actors = Object.entries({ refresh, mark, save, follow, comeAndGo, clear, retain, backUp });
  const counts = await Promise.all(actors.map(([, act]) => untilGone(() => act(use))));
  return new Map(actors.map(([name], at) => [name, counts[at] ?? 0]));
}

/** By the name of what was done. */
export type Done = ReadonlyMap<string, number>;

async function untilGone(act: () => Promise<void>): Promise<number> {
  for (let count = 0; count < MOST_ACTS; count += 1) {
    try {
      await act();
    } catch (cause) {
      // What `fetch` throws, and what half an answer is.
      if (cause instanceof TypeError || cause instanceof SyntaxError) return count;
      throw cause;
    }
  }
  return MOST_ACTS;
}

async function say(ledger: Ledger, saying: Saying, work: () => Promise<unknown>): Promise<void> {
  ledger.asked(saying);
  await work();
  ledger.answered(saying);
}

const oneOf = <Value>(values: readonly Value[], random: () => number): Value | undefined =>
  values[Math.floor(random() * values.length)];

async function refresh({ app, publish }: Use): Promise<void> {
  publish();
  await app.request('feeds.refresh', { feedId: null });
  await app.request('app.status', {});
}

async function mark({ app, ledger, random }: Use): Promise<void> {
  const { ids } = await app.request('articles.list', latest());
  const id = oneOf(ids, random);
  if (id === undefined) return;
  const isRead = random() < 0.7;
  await say(ledger, { kind: 'read', id, value: isRead }, () =>
    app.request('articles.mark', { ids: [id], isRead }),
  );
}

async function save({ app, ledger, random }: Use): Promise<void> {
  const { ids } = await app.request('articles.list', latest());
  const id = oneOf(ids, random);
  if (id === undefined) return;
  const isSaved = random() < 0.6;
  await say(ledger, { kind: 'saved', id, value: isSaved }, () =>
    app.request('articles.save', { id, isSaved }),
  );
}

async function follow({ app, ledger, random }: Use): Promise<void> {
  const tags = await app.request('tags.list', { matching: '', limit: 20 });
  const tag: TagKey | undefined = oneOf(tags, random)?.key;
  if (tag === undefined) return;
  const value = random() < 0.6;
  await say(ledger, { kind: 'followed', tag, value }, () =>
    app.request(value ? 'tags.follow' : 'tags.unfollow', { tag }),
  );
}

async function comeAndGo({ app, ledger, random, feedUrls }: Use): Promise<void> {
  const feedUrl = oneOf(feedUrls, random) ?? '';
  const feeds = await app.request('feeds.list', {});
  const known = feeds.find((feed) => feed.feedUrl === feedUrl);
  const text = `<opml version="2.0"><body><outline type="rss" text="A paper" xmlUrl="${feedUrl}"/></body></opml>`;
  await say(ledger, { kind: 'subscribed', feedUrl, value: known === undefined }, () =>
    known === undefined
      ? app.request('opml.import', { text, allowPrivate: true })
      : app.request('feeds.unsubscribe', { feedId: known.id }),
  );
}

/** What goes comes back, unless the app is killed in between. */
async function clear({ app, random, feedUrls }: Use): Promise<void> {
  const feeds = await app.request('feeds.list', {});
  const staying = feeds.filter(({ feedUrl }) => !feedUrls.includes(feedUrl));
  const feedId = oneOf(staying, random)?.id;
  if (feedId === undefined) return;
  await app.request('storage.clear', { kind: 'feed', feedId });
  await app.request('storage.restore', {});
}

/**
 * What is past its time is cleared as once a day, in the same steps, and then deleted as a day later. The run that comes by
 * itself begins a minute after the start: nobody here lives as long.
 */
async function retain({ app, random }: Use): Promise<void> {
  const newest = LEAST_KEPT + Math.floor(random() * 10);
  await app.request('retention.apply', { scope: 'all', keeps: { days: null, newest } });
  if (random() < 0.5) await app.request('storage.purge', {});
}

/** Some are given up halfway. */
async function backUp({ app, random }: Use): Promise<void> {
  const write = () => app.request('backup.write', { withPictures: true, withRecordings: true });
  const cancel = () => app.request('backup.cancel', {});
  await (random() < 0.3 ? Promise.all([write(), cancel()]) : write());
}
