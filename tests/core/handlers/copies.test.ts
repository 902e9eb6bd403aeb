import { afterEach, beforeEach, expect, it } from 'vitest';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { listArticles } from '../../../electron/core/store/article-rows.ts';
import { copiesOf } from '../../../electron/core/store/copies-table.ts';
import { inventItems } from '../../newsroom/invent-items.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { addTestFeed, feedNow, openTestCorridor, type TestCorridor } from '../refresh/open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

let newsroom: Newsroom;
let corridor: TestCorridor;

beforeEach(async () => {
  newsroom = await createNewsroom({ hosts: ['127.0.30.1', '127.0.30.2'] });
  corridor = openTestCorridor(NOON);
});
afterEach(async () => {
  await corridor.descriptions.stop();
  corridor.close();
  await newsroom.close();
});

async function read(path: string, host: string): Promise<void> {
  const feedId = addTestFeed(corridor, newsroom.url(path, host));
  await refreshFeed(corridor, feedNow(corridor, feedId));
  // At a bare address every feed is a publisher of its own.
  corridor.db.exec("UPDATE feeds SET publisher = 'paper.example'");
  await corridor.descriptions.drained();
}
const lines = (isGrouped: boolean): readonly number[] =>
  listArticles(corridor.db, LATEST, null, 50, isGrouped).ids;

it('shows an article once that two feeds of one publisher bring, and knows what is read with it', async () => {
  const items = inventItems(3, { seed: 9, newestAt: NOON }).map((item, at) =>
    Object.assign({}, item, { link: newsroom.url(item.link, '127.0.30.1'), guid: `${at}` }),
  );
  newsroom.setFeed('/world.xml', { title: 'The Paper: World', items });
  newsroom.setFeed('/top.xml', { title: 'The Paper: Top', items: items.slice(0, 2) });
  await read('/world.xml', '127.0.30.1');
  await read('/top.xml', '127.0.30.1');
  expect(lines(false)).toHaveLength(5);
  expect(lines(true)).toHaveLength(3);
  const [shown = 0] = lines(true);
  const [other = 0] = copiesOf(corridor.db, [shown]);
  expect(lines(false)).toContain(other);
  expect(lines(true)).not.toContain(other);
  expect(copiesOf(corridor.db, [other])).toEqual([shown]);
});

it('takes two articles of one address for two where their titles alone tell them apart', async () => {
  const [item] = inventItems(1, { seed: 10, newestAt: NOON });
  if (item === undefined) throw new Error('one item was invented');
  const link = newsroom.url('/live', '127.0.30.1');
  const posts = Array.from({ length: 12 }, (_, at) =>
    Object.assign({}, item, { link, guid: `post ${at}`, title: `Live: ${at}` }),
  );
  newsroom.setFeed('/live.xml', { title: 'Live', items: posts });
  newsroom.setFeed('/more.xml', { title: 'More', items: posts.slice(0, 1) });
  await read('/live.xml', '127.0.30.1');
  await read('/more.xml', '127.0.30.1');
  // An address of so many articles says nothing about one.
  expect(lines(true)).toHaveLength(13);
});
