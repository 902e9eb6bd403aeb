import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FetchOutcome } from '../../../electron/core/fetch/fetch-document.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { allRows } from '../../../electron/core/store/run-query.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { NOON } from '../store/open-test-database.ts';
import { addTestFeed, feedNow, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const FEED = 'https://paper.example/feed';

interface Item {
  readonly guid: string;
  readonly title: string;
}

let document: readonly Item[] = [];
let corridor: TestCorridor;
let feedId: number;
beforeEach(() => {
  corridor = openTestCorridor(NOON, { fetch: async () => answer(document) });
  feedId = addTestFeed(corridor, FEED);
});
afterEach(() => corridor.close());

const answer = (items: readonly Item[]): FetchOutcome => ({
  kind: 'body',
  bytes: new TextEncoder().encode(
    `<rss version="2.0"><channel><title>Paper</title>${items
      .map(
        ({ guid, title }) =>
          `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>https://paper.example/${guid.replace(/\W+/gu, '-')}</link></item>`,
      )
      .join('')}</channel></rss>`,
  ),
  contentType: null,
  finalUrl: FEED,
  permanentUrl: null,
  validators: { etag: null, lastModified: null },
  caching: { freshForMs: null },
});

async function serve(items: readonly Item[]): Promise<void> {
  document = items;
  corridor.clock.advance(1000);
  await refreshFeed(corridor, feedNow(corridor, feedId));
}

const kept = (): readonly { readonly id: number; readonly title: string; readonly isRead: number }[] =>
  allRows(corridor.db, sql`SELECT id, title, is_read AS isRead FROM articles ORDER BY id`);

const guids = (scheme: string, ...numbers: readonly number[]): readonly Item[] =>
  numbers.map((number) => ({ guid: `${scheme}://paper.example/?p=${number}`, title: `Report ${number}` }));

it('knows an item again whose guid moved to https, though its title is another and most of the document is new', async () => {
  await serve(guids('http', 1, 2));
  const before = kept().find(({ title }) => title === 'Report 1');
  markRead(corridor.db, [before?.id ?? 0], true);
  await serve([
    { guid: 'https://paper.example/?p=1', title: 'Report 1, corrected' },
    ...guids('https', 2, 3, 4, 5),
  ]);
  expect(kept()).toHaveLength(5);
  expect(kept().find(({ id }) => id === before?.id)).toEqual({
    id: before?.id,
    title: 'Report 1, corrected',
    isRead: 1,
  });
  await serve(guids('http', 1, 2, 3, 4, 5));
  expect(
    kept()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(guids('', 1, 2, 3, 4, 5).map(({ title }) => title));
});

it('keeps two apart that a document tells apart by nothing but the scheme of their guids', async () => {
  await serve([
    { guid: 'http://paper.example/?p=1', title: 'On paper' },
    { guid: 'https://paper.example/?p=1', title: 'On the web' },
  ]);
  expect(kept()).toHaveLength(2);
  await serve([
    { guid: 'http://paper.example/?p=1', title: 'On paper' },
    { guid: 'https://paper.example/?p=1', title: 'On the web' },
  ]);
  expect(
    kept()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['On paper', 'On the web']);
});
