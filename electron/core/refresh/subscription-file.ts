import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EpochMs } from '../../../shared/time.ts';
import type { OpmlFeed } from '../opml/opml-feed.ts';
import { readOpml } from '../opml/read-opml.ts';
import { writeOpml } from '../opml/write-opml.ts';
import type { ReadableDb } from '../store/database.ts';
import { listFeeds } from '../store/feeds-table.ts';

const OLDER_KEPT = 3;
const DATE = /<dateCreated>[^<]*<\/dateCreated>/u;

/** Beside the database, for any reader to import; `age` 1 to 3 are the lists before. */
const subscriptionFile = (file: string, age = 0): string =>
  join(dirname(file), age === 0 ? 'subscriptions.opml' : `subscriptions.${age}.opml`);

/** Writes the list of subscriptions where it is another one than before. */
export async function keepSubscriptions(db: ReadableDb, file: string, now: EpochMs): Promise<void> {
  const feeds = listFeeds(db).filter(({ isSample }) => !isSample);
  const text = writeOpml(feeds, { title: 'Tagline', now });
  const path = subscriptionFile(file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (before === null && feeds.length === 0) return;
  if (before?.replace(DATE, '') === text.replace(DATE, '')) return;
  await write(`${path}.tmp`, text);
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
