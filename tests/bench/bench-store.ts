import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoryKeeper } from '../../electron/core/refresh/story-keeper.ts';
import type { WritableDb } from '../../electron/core/store/database.ts';
import { addFeed } from '../../electron/core/store/feeds-table.ts';
import { keepArticle } from '../../electron/core/store/keep-article.ts';
import { keepDescription } from '../../electron/core/store/keep-description.ts';
import { SCHEMA_VERSION } from '../../electron/core/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../electron/core/store/open-database.ts';
import { postInSteps } from '../../electron/core/store/term-articles-table.ts';
import { inTransaction } from '../../electron/core/store/transaction.ts';
import { nextUndescribed } from '../../electron/core/store/undescribed-table.ts';
import { makeWaitingFindable } from '../core/store/make-waiting-findable.ts';
import { generateArticles } from './generate-articles.ts';

/** A profile with many articles in it. */
export interface BenchStore {
  readonly profile: string;
  readonly articles: number;
  /** Null where the store was there from an earlier run. */
  readonly insertedPerSecond: number | null;
  readonly bytesPerArticle: number;
}

export const NOW = Date.UTC(2026, 8, 1, 9);
const MINUTES_BETWEEN = 4;
const BATCH = 50;
const POSTED_TOGETHER = 2000;
const RESULTS = new URL('../../test-results/bench/', import.meta.url).pathname;

/** Fills a store once; later runs with the same schema and generator find it again. */
export function benchStore(articles: number): BenchStore {
  const generator = readFileSync(new URL('generate-articles.ts', import.meta.url));
  const version = createHash('sha256')
    .update(`${SCHEMA_VERSION}`)
    .update(generator)
    .digest('hex')
    .slice(0, 12);
  const profile = join(RESULTS, `${articles}-${version}`);
  const file = join(profile, 'tagline.db');
  const isThere = existsSync(file);
  mkdirSync(profile, { recursive: true });
  const insertedPerSecond = isThere ? null : fill(file, articles);
  return { profile, articles, insertedPerSecond, bytesPerArticle: statSync(file).size / articles };
}

function openBenchStore(file: string): WritableDb {
  const opened = openDatabase(file, { now: () => NOW });
  if (!opened.ok) throw new Error(opened.fault.kind);
  return opened.value.db;
}

function fill(file: string, count: number): number {
  const db = openBenchStore(file);
  const feeds = Math.min(2000, Math.max(100, count / 500));
  const feedIds = Array.from({ length: feeds }, (_, feed) =>
    addFeed(db, {
      feedUrl: `https://paper-${feed}.example/feed.xml`,
      title: `Paper ${feed}`,
      siteUrl: `https://paper-${feed}.example/`,
      folder: feed % 5 === 0 ? 'Morning' : null,
      allowPrivate: false,
      isSample: false,
      now: NOW,
    }),
  );
  const startsAt = NOW - count * MINUTES_BETWEEN * 60_000;
  const stories = new StoryKeeper(db, () => NOW);
  let spentMs = 0;
  let described = 0;
  for (const batch of batchesOf(generateArticles({ count, seed: 1, feeds, startsAt }))) {
    const from = performance.now();
    inTransaction(db, () => {
      for (const { feed, article } of batch) {
        keepArticle(db, feedIds[feed] ?? 1, article, article.publishedAt ?? NOW, new Set());
      }
      makeWaitingFindable(db);
      const waiting = nextUndescribed(db, 0, batch.length);
      for (const [at, { description }] of batch.entries()) {
        const version = waiting[at];
        if (version === undefined) throw new Error('not all of them wait to be described');
        keepDescription(db, version, description);
        stories.describe(version, description, 'first');
      }
    });
    described += batch.length;
    if (described % POSTED_TOGETHER === 0) for (const _ of postInSteps(db));
    spentMs += performance.now() - from;
  }
  for (const _ of postInSteps(db));
  stories.save();
  closeDatabase(db);
  return (count / spentMs) * 1000;
}

/** Made before the clock runs, so that only the store is measured. */
function* batchesOf<Value>(values: Iterable<Value>): Generator<readonly Value[]> {
  let batch: Value[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
