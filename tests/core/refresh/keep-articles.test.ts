import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FindWords } from '../../../electron/core/refresh/find-words.ts';
import { keepArticles } from '../../../electron/core/refresh/keep-articles.ts';
import { WordsQueue } from '../../../electron/core/refresh/words-queue.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { firstRow } from '../../../electron/core/store/run-query.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { frontOfQueue } from '../../../electron/core/store/undescribed-table.ts';
import { NOON } from '../store/open-test-database.ts';
import { sampleArticle } from '../store/sample-article.ts';
import { inThisThread } from './in-this-thread.ts';
import { addTestFeed, openTestCorridor, type TestClock, type TestCorridor } from './open-test-corridor.ts';

let corridor: TestCorridor;
beforeEach(() => {
  corridor = openTestCorridor(NOON);
});
afterEach(() => corridor.close());

const count = (query: ReturnType<typeof sql>): number =>
  firstRow<{ count: number }>(corridor.db, query)?.count ?? 0;
const found = (word: string): number =>
  count(sql`SELECT count(*) AS count FROM search WHERE search MATCH ${word}`);
const segments = (): number => count(sql`SELECT count(DISTINCT segid) AS count FROM search_idx`);
const versionOf = (text: string) => sampleArticle({ guid: 'one', text });

it('leaves few segments in the search index, however many documents came', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  for (let document = 0; document < 40; document += 1) {
    const article = sampleArticle({ guid: `g${document}`, text: `word${document} and others` });
    await keepArticles(corridor, feedId, [article], () => {});
    await corridor.descriptions.drained();
  }
  expect(found('word39')).toBe(1);
  expect(segments()).toBeLessThan(16);
});

it('makes many articles findable in few goes, whatever transactions kept them', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  const articles = Array.from({ length: 120 }, (_, index) =>
    sampleArticle({ guid: `g${index}`, text: `harbour word${index}` }),
  );
  const { new: kept } = await keepArticles(corridor, feedId, articles, () => {});
  expect(kept).toHaveLength(120);
  expect(found('harbour')).toBe(0);
  await corridor.descriptions.drained();
  expect(found('harbour')).toBe(120);
  expect(segments()).toBeLessThan(4);
});

it('does not make a version findable that was edited before its words were written', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  await keepArticles(corridor, feedId, [versionOf('harbour')], () => {});
  const findWords: FindWords = async (tasks) => {
    const texts = await inThisThread.findWords(tasks);
    if (texts[0]?.includes('harbour') === true)
      keepArticle(corridor.db, feedId, versionOf('lighthouse'), NOON, new Set());
    return texts;
  };
  const seen: number[] = [];
  const onFindable = (): void => void seen.push(found('harbour'));
  const queue = new WordsQueue({ ...corridor, findWords, onFindable });
  await queue.drained();
  expect(seen).toEqual([0, 0]);
  expect(found('lighthouse')).toBe(1);
});

it('is not found by words that were edited away', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  await keepArticles(corridor, feedId, [versionOf('harbour')], () => {});
  await corridor.descriptions.drained();
  expect(found('harbour')).toBe(1);
  await keepArticles(corridor, feedId, [versionOf('lighthouse')], () => {});
  await corridor.descriptions.drained();
  expect([found('harbour'), found('lighthouse')]).toEqual([0, 1]);
});

it('is found by its words while a refresh goes on that leaves time for it, and described when it is over', async () => {
  const feedId = addTestFeed(corridor, 'https://one.example/feed');
  const clock = corridor.clock as TestClock;
  for (let document = 0; document < 5; document += 1) {
    const article = sampleArticle({ guid: `g${document}`, text: `harbour${document}` });
    await keepArticles(corridor, feedId, [article], () => {});
    await vi.waitFor(() => {
      clock.advance(30);
      expect(found(`harbour${document}`)).toBe(1);
    });
  }
  expect(frontOfQueue(corridor.db, 10)).toHaveLength(5);
  await vi.waitFor(() => {
    clock.advance(200);
    expect(frontOfQueue(corridor.db, 10)).toHaveLength(0);
  });
});
