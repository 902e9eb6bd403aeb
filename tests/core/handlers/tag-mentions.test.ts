import { describe, expect, it, onTestFinished } from 'vitest';
import { tagHandlers } from '../../../electron/core/handlers/tag-handlers.ts';
import { UndoStack } from '../../../electron/core/handlers/undo-stack.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import { articleRows } from '../../../electron/core/store/article-rows.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { hideFeed, restoreFeed } from '../../../electron/core/store/remove-feed.ts';
import { tagByKey } from '../../../electron/core/store/tags-table.ts';
import { openTestCorridor } from '../refresh/open-test-corridor.ts';
import { addTestFeed, NOON } from '../store/open-test-database.ts';
import { key, sampleArticle, type SampleItem } from '../store/sample-article.ts';

const umerov = key('umerov');
const cyrillic = key('Умєров');
const FILLER = 'Рада порту годину говорила про причали, припливи та ціну канатів. '.repeat(40);
const IN_TITLE = { guid: 'title', title: 'Заява Умєрова про причали', text: FILLER };
const IN_PASSING = { guid: 'passing', title: 'Ціна канатів', text: `${FILLER}</p><p>Слухав і Умєров.` };
const ELSEWHERE = { guid: 'elsewhere', title: 'Трамваї', text: FILLER };
const LATIN = { guid: 'latin', title: 'Umerov on quay walls', text: 'A line.' };

/** The handlers on the real queue, describing and store. */
function open() {
  const corridor = openTestCorridor(NOON);
  onTestFinished(() => corridor.close());
  const { db } = corridor;
  const feed = addTestFeed(db, 'one.example');
  const undos = new UndoStack();
  const handlers = tagHandlers({ world: { emit: () => {} }, corridor, undos });
  const arrive = async (...items: readonly SampleItem[]): Promise<readonly number[]> => {
    const ids = items.map((item) => keepArticle(db, feed, sampleArticle(item), NOON, new Set()).id);
    await corridor.descriptions.drained();
    return ids;
  };
  const settled = async (work: unknown): Promise<void> => {
    await work;
    await corridor.descriptions.drained();
  };
  return {
    db,
    feed,
    arrive,
    follow: (tag = umerov, display?: string) => settled(handlers['tags.follow']({ tag, display })),
    join: (alias = cyrillic) => settled(handlers['tags.confirm-alias']({ tag: umerov, alias })),
    part: (alias = cyrillic) => settled(handlers['tags.remove-alias']({ alias })),
    unfollow: async (tag = umerov) => {
      const answer = await handlers['tags.unfollow']({ tag });
      await corridor.descriptions.drained();
      return async () => {
        if (answer.ok && answer.value.undo !== null) await undos.apply(answer.value.undo);
        await corridor.descriptions.drained();
      };
    },
    mentioning: async () => {
      const answer = await handlers['tags.mentions']({ tag: umerov, limit: 10 });
      return answer.ok ? answer.value.map(({ title }) => title) : answer;
    },
    /** How each article came by the tag; and what the tag counts. */
    sources: (ids: readonly number[], tag = umerov) =>
      articleRows(db, ids).map((row) => row.tags.find((one) => one.key === tag)?.source ?? null),
    counts: (tag = umerov) => {
      const { articles = 0, mentions = 0 } = tagByKey(db, tag) ?? {};
      return { articles, mentions };
    },
  };
}

describe('a followed tag is found in what arrives', () => {
  it('under the name of a confirmed alias in any case; in passing it counts as mention, not as tag', async () => {
    const { arrive, follow, join, sources, counts, mentioning } = open();
    expect(await mentioning()).toEqual([]);
    await follow();
    await join();
    const ids = await arrive(IN_TITLE, IN_PASSING, ELSEWHERE);
    expect(sources(ids)).toEqual(['mention', null, null]);
    expect(counts()).toEqual({ articles: 1, mentions: 1 });
    expect(await mentioning()).toEqual([IN_PASSING.title]);
  });

  it('and not under a name that is no alias, nor a tag that nobody follows', async () => {
    const { arrive, follow, sources, counts } = open();
    await follow(key('quay'));
    const ids = await arrive(IN_TITLE, LATIN);
    expect(sources(ids)).toEqual([null, null]);
    expect(counts()).toEqual({ articles: 0, mentions: 0 });
  });

  it('under the words it was written with, before anything carries it', async () => {
    const { arrive, follow, sources, db } = open();
    await follow(key('Quay Walls'), 'Quay Walls');
    expect(tagByKey(db, key('Quay Walls'))?.display).toBe('Quay Walls');
    const ids = await arrive({ ...LATIN, title: 'Quay walls are built anew' }, ELSEWHERE);
    expect(sources(ids, key('Quay Walls'))).toEqual(['mention', null]);
    await follow(key('ferry'), 'another tag');
    expect(tagByKey(db, key('ferry'))?.display).toBe('ferry');
  });

  it('and the publisher’s own tag stands for more than the name', async () => {
    const { arrive, follow, sources, counts } = open();
    await follow();
    const ids = await arrive({ ...LATIN, tags: ['Umerov'] }, { ...ELSEWHERE, tags: ['Umerov'] });
    expect(sources(ids)).toEqual(['publisher', 'publisher']);
    expect(counts()).toEqual({ articles: 2, mentions: 0 });
  });
});

describe('an edit', () => {
  it('that takes the name away takes tag and mention away', async () => {
    const { arrive, follow, join, sources, counts } = open();
    await follow();
    await join();
    await arrive(IN_TITLE, IN_PASSING);
    const ids = await arrive({ ...IN_TITLE, title: 'Заява' }, { ...IN_PASSING, text: FILLER });
    expect(sources(ids)).toEqual([null, null]);
    expect(counts()).toEqual({ articles: 0, mentions: 0 });
  });

  it('makes a mention a tag, and a tag a mention', async () => {
    const { arrive, follow, join, sources, counts } = open();
    await follow();
    await join();
    await arrive(IN_TITLE, IN_PASSING);
    const ids = await arrive(
      { ...IN_TITLE, title: 'Заява', text: IN_PASSING.text },
      { ...IN_PASSING, title: IN_TITLE.title },
    );
    expect(sources(ids)).toEqual([null, 'mention']);
    expect(counts()).toEqual({ articles: 1, mentions: 1 });
  });

  it('with the publisher’s tag now makes it that, without it what is named is found again', async () => {
    const { arrive, follow, sources } = open();
    await follow();
    await arrive(LATIN);
    expect(sources(await arrive({ ...LATIN, tags: ['Umerov'] }))).toEqual(['publisher']);
    expect(sources(await arrive(LATIN))).toEqual(['mention']);
  });
});

describe('articles that were there before', () => {
  it('are found when the tag is followed, and when an alias is confirmed', async () => {
    const { arrive, follow, join, sources, counts } = open();
    const ids = await arrive(LATIN, IN_TITLE, IN_PASSING, ELSEWHERE);
    await follow();
    expect(sources(ids)).toEqual(['mention', null, null, null]);
    await join();
    expect(sources(ids)).toEqual(['mention', 'mention', null, null]);
    expect(counts()).toEqual({ articles: 2, mentions: 1 });
  });

  it('are let go when the alias is', async () => {
    const { arrive, follow, join, part, sources, counts } = open();
    const ids = await arrive(LATIN, IN_TITLE, IN_PASSING);
    await follow();
    await join();
    await part();
    expect(sources(ids)).toEqual(['mention', null, null]);
    expect(counts()).toEqual({ articles: 1, mentions: 0 });
  });

  it('are let go when nobody follows any more, and come back when that is taken back', async () => {
    const { arrive, follow, join, unfollow, sources, counts } = open();
    await follow();
    await join();
    const ids = await arrive(LATIN, IN_TITLE, IN_PASSING, { ...ELSEWHERE, tags: ['Umerov'] });
    const undo = await unfollow();
    expect(sources(ids)).toEqual([null, null, null, 'publisher']);
    expect(counts()).toEqual({ articles: 1, mentions: 0 });
    await undo();
    expect(sources(ids)).toEqual(['mention', 'mention', null, 'publisher']);
    expect(counts()).toEqual({ articles: 3, mentions: 1 });
  });

  it('are found by the tag that an alias which was followed is now', async () => {
    const { arrive, follow, join, sources, counts } = open();
    await follow(cyrillic);
    const ids = await arrive(IN_TITLE, IN_PASSING);
    expect(counts(cyrillic)).toEqual({ articles: 1, mentions: 1 });
    await join();
    expect(sources(ids)).toEqual(['mention', null]);
    expect(counts()).toEqual({ articles: 1, mentions: 1 });
  });
});

it('mentions of a hidden feed are not counted, of a deleted article are gone', async () => {
  const { db, feed, arrive, follow, join, unfollow, sources, counts } = open();
  await follow();
  await join();
  const ids = await arrive(IN_TITLE, IN_PASSING);
  hideFeed(db, feed, NOON);
  expect(counts()).toEqual({ articles: 0, mentions: 0 });
  restoreFeed(db, feed);
  expect(counts()).toEqual({ articles: 1, mentions: 1 });
  hideFeed(db, feed, NOON);
  await unfollow();
  restoreFeed(db, feed);
  expect(sources(ids)).toEqual([null, null]);
  await follow();
  expect(counts()).toEqual({ articles: 1, mentions: 1 });
  deleteArticles(db, ids);
  expect(counts()).toEqual({ articles: 0, mentions: 0 });
});

it('a tag followed while an article is being described is found in it all the same', async () => {
  const { arrive, follow, sources } = open();
  const arriving = arrive(LATIN);
  const following = follow();
  const ids = await arriving;
  await following;
  expect(sources(ids)).toEqual(['mention']);
});
