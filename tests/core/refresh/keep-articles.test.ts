import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepArticles } from '../../../electron/core/refresh/keep-articles.ts';
import { firstRow } from '../../../electron/core/store/run-query.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { NOON } from '../store/open-test-database.ts';
import { sampleArticle } from '../store/sample-article.ts';
import { addTestFeed, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

let corridor: TestCorridor;
beforeEach(() => {
  corridor = openTestCorridor(NOON);
});
afterEach(() => corridor.close());

const count = (query: ReturnType<typeof sql>): number =>
  firstRow<{ count: number }>(corridor.db, query)?.count ?? 0;

it('leaves few segments in the search index, however many documents came', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  for (let document = 0; document < 40; document += 1) {
    const text = `word${document} and others`;
    const article = { ...sampleArticle({ guid: `g${document}` }), searchText: text };
    await keepArticles(corridor, feedId, [article], () => {});
  }
  expect(count(sql`SELECT count(*) AS count FROM search WHERE search MATCH 'word39'`)).toBe(1);
  expect(count(sql`SELECT count(DISTINCT segid) AS count FROM search_idx`)).toBeLessThan(16);
});
