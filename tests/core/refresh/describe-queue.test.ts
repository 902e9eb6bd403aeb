import { onTestFinished, describe, expect, it } from 'vitest';
import { describeArticles, type Describe } from '../../../electron/core/refresh/describe-articles.ts';
import { findWords, type FindWords } from '../../../electron/core/refresh/find-words.ts';
import { DescribeQueue } from '../../../electron/core/refresh/describe-queue.ts';
import { StoryKeeper } from '../../../electron/core/refresh/story-keeper.ts';
import { articleRows } from '../../../electron/core/store/article-rows.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { saveTerms } from '../../../electron/core/store/term-articles-table.ts';
import { loadTermStats } from '../../../electron/core/store/term-stats.ts';
import { frontOfQueue } from '../../../electron/core/store/undescribed-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../store/open-test-database.ts';
import { sampleArticle, type SampleItem } from '../store/sample-article.ts';
import { testClock } from './open-test-corridor.ts';

const EVERYTHING = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
const EVENT = 'The drawbridge at Poltava harbour collapsed during the thunderstorm, ferries were rerouted.';

const real: Describe = async (tasks) => describeArticles(tasks);
const realWords: FindWords = async (tasks) => findWords(tasks);

function openQueue(db: WritableDb, describeThem: Describe = real, words: FindWords = realWords) {
  const clock = testClock(NOON);
  const stories = new StoryKeeper(db, clock.now);
  const told: (readonly number[])[] = [];
  const errors: string[] = [];
  const queue = new DescribeQueue({
    db,
    findWords: words,
    describe: describeThem,
    stories,
    checkpoints: { makeRoom: async () => {} },
    clock,
    log: { info: () => {}, warn: () => {}, error: (message) => void errors.push(message) },
    onDescribed: (ids) => void told.push(ids),
    onAwaited: () => {},
  });
  onTestFinished(() => queue.stop());
  return { queue, clock, stories, told, errors };
}

function keepUndescribed(db: WritableDb, feedId: number, items: readonly SampleItem[]): readonly number[] {
  return items.map((item) => keepArticle(db, feedId, sampleArticle(item), NOON, new Set()).id);
}

const found = (db: WritableDb, text: string): readonly number[] =>
  searchArticles(db, text, EVERYTHING, 100, NOON).ids.toSorted((a, b) => a - b);

const waiting = (db: WritableDb): readonly number[] => frontOfQueue(db, 1000);

const numbered = (count: number): readonly SampleItem[] =>
  Array.from({ length: count }, (_, at) => ({ guid: `item ${at}`, text: `Report number ${at} on ferries.` }));

describe('what was kept', () => {
  it('can be read before it is described, and is found after', async () => {
    const db = openTestDatabase();
    const ids = keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(3));
    expect(articleRows(db, ids)).toHaveLength(3);
    expect(found(db, 'ferries')).toEqual([]);
    await openQueue(db).queue.drained();
    expect(found(db, 'ferries')).toEqual(ids);
    expect(waiting(db)).toEqual([]);
  });

  it('is described in the order of arrival, batch after batch', async () => {
    const db = openTestDatabase();
    const ids = keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(100));
    const { queue, told } = openQueue(db);
    await queue.drained();
    expect(told.length).toBeGreaterThan(1);
    expect([...new Set(told.flat())].slice(0, ids.length)).toEqual(ids);
  });

  it('waits until a refresh is quiet, but not for ever', async () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { queue, clock } = openQueue(db);
    keepUndescribed(db, feed, numbered(1));
    queue.wake();
    for (let round = 0; round < 15; round += 1) {
      clock.advance(100);
      queue.wake();
    }
    expect(waiting(db)).toHaveLength(1);
    for (let round = 0; round < 10; round += 1) {
      clock.advance(100);
      queue.wake();
    }
    await queue.drained();
    expect(waiting(db)).toEqual([]);
  });

  it('is told of with the other lines of the story it joins', async () => {
    const db = openTestDatabase();
    const [first = 0] = keepUndescribed(db, addTestFeed(db, 'one.example'), [
      { guid: 'a', title: 'Drawbridge at Poltava harbour collapsed', text: EVENT },
    ]);
    const { queue, told } = openQueue(db);
    await queue.drained();
    const [second = 0] = keepUndescribed(db, addTestFeed(db, 'two.example'), [
      { guid: 'b', title: 'Poltava: harbour drawbridge collapsed', text: EVENT },
    ]);
    await queue.drained();
    expect(articleRows(db, [first])[0]?.otherSources).toBe(1);
    expect(told.at(-1)?.toSorted((a, b) => a - b)).toEqual([first, second]);
  });
});

describe('a queue that ends in the middle', () => {
  it('leaves postings to the next one, even where nothing else waits', async () => {
    const db = openTestDatabase();
    const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
    saveTerms(db, kept?.id ?? 0, NOON, [['bridg', 1]], 'first');
    await openQueue(db).queue.drained();
    expect(db.prepare('SELECT article_id AS id FROM term_articles').all()).toMatchObject([{ id: kept?.id }]);
  });

  it('goes on with the next one, and describes nothing twice', async () => {
    const db = openTestDatabase();
    const ids = keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(90));
    const begun = openQueue(db, async (tasks) => {
      const descriptions = describeArticles(tasks);
      // The program is told to end while the third batch is with the ingest thread.
      if (tasks[0]?.title === 'Title of item 64') void begun.queue.stop();
      return descriptions;
    });
    await begun.queue.drained();
    begun.stories.save();
    const left = waiting(db);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(90);
    const next = openQueue(db);
    await next.queue.drained();
    next.stories.save();
    expect(found(db, 'ferries')).toEqual(ids);
    expect(next.told.flat()).not.toContain(ids[0]);
    expect(loadTermStats(db).documents).toBe(90);
  });
});

describe('an article that changes while it is being described', () => {
  it('is described as it is now', async () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    keepUndescribed(db, feed, [{ guid: 'a', text: 'The ferries sail.' }]);
    let isEdited = false;
    const { queue } = openQueue(db, async (tasks) => {
      if (!isEdited) keepUndescribed(db, feed, [{ guid: 'a', text: 'The trams run.' }]);
      isEdited = true;
      return describeArticles(tasks);
    });
    await queue.drained();
    expect(found(db, 'ferries')).toHaveLength(1);
    await queue.drained();
    expect(found(db, 'ferries')).toEqual([]);
    expect(found(db, 'trams')).toHaveLength(1);
  });

  it('leaves nothing behind when it is deleted', async () => {
    const db = openTestDatabase();
    const ids = keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(2));
    const { queue } = openQueue(db, async (tasks) => {
      deleteArticles(db, ids.slice(0, 1));
      return describeArticles(tasks);
    });
    await queue.drained();
    expect(found(db, 'ferries')).toEqual(ids.slice(1));
    expect(waiting(db)).toEqual([]);
  });

  it('keeps its story, and its words count once', async () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const [id = 0] = keepUndescribed(db, feed, [{ guid: 'a', text: EVENT }]);
    const { queue, stories } = openQueue(db);
    await queue.drained();
    const before = articleRows(db, [id])[0]?.storyId;
    keepUndescribed(db, feed, [{ guid: 'a', text: 'Something else entirely about museums.' }]);
    await queue.drained();
    stories.save();
    expect(articleRows(db, [id])[0]?.storyId).toBe(before);
    expect(found(db, 'museums')).toEqual([id]);
    expect(loadTermStats(db).documents).toBe(1);
  });
});

describe('an article that the ingest thread does not survive', () => {
  const unless = (title: string): void => {
    if (title === 'Title of item 2') throw new Error('the thread ended');
  };

  it('is found by its title, and holds up no other', async () => {
    const db = openTestDatabase();
    const ids = keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(5));
    const { queue, errors } = openQueue(db, real, async (tasks) => {
      for (const { title } of tasks) unless(title);
      return findWords(tasks);
    });
    await queue.drained();
    expect(found(db, 'ferries')).toEqual(ids.filter((id) => id !== ids[2]));
    expect(found(db, 'title')).toEqual(ids);
    expect(errors).toEqual([`the words of article ${ids[2]} could not be read`]);
    expect(waiting(db)).toEqual([]);
  });

  it('is found by its words where only describing it fails', async () => {
    const db = openTestDatabase();
    const ids = keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(5));
    const { queue, errors } = openQueue(db, async (tasks) => {
      for (const { title } of tasks) unless(title);
      return describeArticles(tasks);
    });
    await queue.drained();
    expect(found(db, 'ferries')).toEqual(ids);
    expect(errors).toEqual([`article ${ids[2]} could not be described`]);
    expect(waiting(db)).toEqual([]);
  });
});

describe('a store that fails while the one before is written', () => {
  it.each([
    ['describes', 'is_findable = 1 ORDER', 'articles could not be described'],
    ['finds the words', 'is_findable = 0 ORDER', 'articles could not be made findable'],
  ])('is told of by what %s, and ends nothing else', async (_, part, message) => {
    const db = openTestDatabase();
    keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(200));
    let asked = 0;
    const prepare: WritableDb['prepare'] = (text) => {
      if (text.includes(part)) asked += 1;
      if (text.includes(part) && asked === 2) throw new Error('expected by the test');
      return db.prepare(text);
    };
    const { queue, errors } = openQueue({ ...db, prepare });
    await queue.drained();
    expect(errors).toEqual([message]);
    await queue.drained();
    expect(waiting(db)).toEqual([]);
  });
});

describe('what is kept while the last of the others is written', () => {
  it('is not forgotten', async () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    keepUndescribed(db, feed, numbered(3));
    const later: (readonly number[])[] = [];
    const { queue, clock } = openQueue(db, async (tasks) => {
      // When the queue was asked for more already.
      setImmediate(() => {
        if (later.length > 0) return;
        later.push(keepUndescribed(db, feed, [{ guid: 'later', text: 'A later report on ferries.' }]));
        queue.wake();
      });
      return describeArticles(tasks);
    });
    queue.wake();
    for (let round = 0; round < 40 && (waiting(db).length > 0 || later.length === 0); round += 1) {
      clock.advance(100);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(later).toHaveLength(1);
    expect(waiting(db)).toEqual([]);
    expect(found(db, 'ferries')).toHaveLength(4);
  });
});

describe('between two transactions', () => {
  it('whoever asks is answered', async () => {
    const db = openTestDatabase();
    keepUndescribed(db, addTestFeed(db, 'one.example'), numbered(100));
    const { queue } = openQueue(db);
    const seen: number[] = [];
    const asking = setInterval(() => seen.push(waiting(db).length), 0);
    onTestFinished(() => clearInterval(asking));
    await queue.drained();
    expect(seen.some((left) => left > 0 && left < 100)).toBe(true);
  });
});
