import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { addFeed } from '../../../electron/core/store/feeds-table.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { keepDescription } from '../../../electron/core/store/keep-description.ts';
import { openDatabase, type OpenOptions } from '../../../electron/core/store/open-database.ts';
import { nextUndescribed } from '../../../electron/core/store/undescribed-table.ts';
import { makeWaitingFindable } from './make-waiting-findable.ts';
import { sampleArticle, sampleDescription, type SampleItem } from './sample-article.ts';

export const NOON = Date.UTC(2025, 2, 26, 12);

/** A folder of the test's own, gone when the test is. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real file, closed and deleted when the test is over. */
export function openTestDatabase(options: Partial<OpenOptions> = {}): WritableDb {
  const opened = openDatabase(join(testFolder(), 'tagline.db'), {
    now: () => NOON,
    beforeStatement: refuseBoundLimit,
    ...options,
  });
  if (!opened.ok) throw new Error(`not opened: ${opened.fault.kind}`);
  const { db } = opened.value;
  onTestFinished(() => db.close());
  return db;
}

/** See `limitTo`. */
function refuseBoundLimit(text: string): void {
  if (/\bLIMIT \?/iu.test(text)) throw new Error(`compiled anew at each run: ${text}`);
}

export function addTestFeed(db: WritableDb, host: string, folder: string | null = null): number {
  return addFeed(db, {
    feedUrl: `https://${host}/feed.xml`,
    title: host,
    siteUrl: `https://${host}/`,
    folder,
    allowPrivate: false,
    isSample: false,
    now: NOON,
  });
}

/** Keeps the items as one document would bring them, and describes each as the queue would afterwards. */
export function keep(db: WritableDb, feedId: number, items: readonly SampleItem[], now = NOON) {
  const articles = items.map(sampleArticle);
  const identities = new Set(articles.map(({ identity }) => identity));
  return articles.map((article, at) => {
    const kept = keepArticle(db, feedId, article, now, identities);
    const item = items[at];
    if (item !== undefined) describeWaiting(db, item);
    return kept;
  });
}

function describeWaiting(db: WritableDb, item: SampleItem): void {
  makeWaitingFindable(db);
  for (const version of nextUndescribed(db, 0, 1)) keepDescription(db, version, sampleDescription(item));
}
