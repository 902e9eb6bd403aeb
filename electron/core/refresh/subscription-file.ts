import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EpochMs } from '../../../shared/time.ts';
import type { OpmlFeed } from '../opml/opml-feed.ts';
import { readOpml } from '../opml/read-opml.ts';
import type { OpmlHead } from '../opml/write-opml.ts';
import type { ReadableDb } from '../store/database.ts';
import { listFeeds } from '../store/feeds-table.ts';

const OLDER_KEPT = 3;
const DATE = /<dateCreated>[^<]*<\/dateCreated>/u;

/** Beside the database, for any reader to import; `age` 1 to 3 are the lists before. */
const subscriptionFile = (file: string, age = 0): string =>
  join(dirname(file), age === 0 ? 'subscriptions.opml' : `subscriptions.${age}.opml`);

/** What stands in the list; without the rest, which need not cross to another thread. */
export const subscriptionsOf = (db: ReadableDb): readonly OpmlFeed[] =>
  listFeeds(db)
    .filter(({ isSample }) => !isSample)
    .map(({ feedUrl, title, siteUrl, folder }) => ({ feedUrl, title, siteUrl, folder }));

export const subscriptionHead = (now: EpochMs): OpmlHead => ({ title: 'Tagline', now });

/** Writes the list of subscriptions where it is another one than before. */
export async function saveSubscriptions(file: string, opml: string): Promise<void> {
  const path = subscriptionFile(file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (before === null && !opml.includes('xmlUrl=')) return;
  if (before?.replace(DATE, '') === opml.replace(DATE, '')) return;
  await write(`${path}.tmp`, opml);
  for (let age = OLDER_KEPT; age > 0; age -= 1) {
    const younger = subscriptionFile(file, age - 1);
    if (existsSync(younger)) await rename(younger, subscriptionFile(file, age));
  }
  await rename(`${path}.tmp`, path);
}

/** The latest list that holds any subscription, as it was written; null where there is none. */
export function keptSubscriptions(file: string): string | null {
  for (let age = 0; age <= OLDER_KEPT; age += 1) {
    const path = subscriptionFile(file, age);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (subscriptionsIn(text).length > 0) return text;
  }
  return null;
}

/** The subscriptions of the latest list that holds any. */
export const listedSubscriptions = (file: string): readonly OpmlFeed[] =>
  subscriptionsIn(keptSubscriptions(file) ?? '');

function subscriptionsIn(text: string): readonly OpmlFeed[] {
  const read = readOpml(text);
  return read.ok ? read.value.feeds : [];
}

async function write(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
