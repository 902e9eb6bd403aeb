import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepArticles } from '../../../electron/core/refresh/keep-articles.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
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

const found = (word: string): number =>
  count(sql`SELECT count(*) AS count FROM search WHERE search MATCH ${word}`);
const versionOf = (text: string) => ({ ...sampleArticle({ guid: 'one', text }), searchText: text });

it('makes all articles of a document findable in one go, whatever transactions kept them', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  const articles = Array.from({ length: 120 }, (_, index) => ({
    ...sampleArticle({ guid: `g${index}` }),
    searchText: `harbour word${index}`,
  }));
  const { new: kept } = await keepArticles(corridor, feedId, articles, () => {});
  expect(kept).toHaveLength(120);
  expect(found('harbour')).toBe(120);
  expect(count(sql`SELECT count(*) AS count FROM undescribed WHERE is_findable = 0`)).toBe(0);
  expect(count(sql`SELECT count(DISTINCT segid) AS count FROM search_idx`)).toBe(1);
});

it('does not make a version findable that was edited before its words were written', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  let isEdited = false;
  const edit = async (): Promise<void> => {
    if (isEdited) return;
    isEdited = true;
    keepArticle(corridor.db, feedId, versionOf('lighthouse'), NOON, new Set());
  };
  const busy = { ...corridor, checkpoints: { ...corridor.checkpoints, makeRoom: edit } };
  await keepArticles(busy as TestCorridor, feedId, [versionOf('harbour')], () => {});
  expect(isEdited).toBe(true);
  expect([found('harbour'), found('lighthouse')]).toEqual([0, 0]);
  await corridor.descriptions.drained();
  expect([found('harbour'), found('lighthouse')]).toEqual([0, 1]);
});

it('is not found by words that were edited away before the article was described', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  await keepArticles(corridor, feedId, [versionOf('harbour')], () => {});
  expect(found('harbour')).toBe(1);
  await keepArticles(corridor, feedId, [versionOf('lighthouse')], () => {});
  await corridor.descriptions.drained();
  expect([found('harbour'), found('lighthouse')]).toEqual([0, 1]);
});
