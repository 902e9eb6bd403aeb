import { expect, it } from 'vitest';
import { recentOfTag, tagsOfSameStories } from '../../../electron/core/store/tag-page.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { key } from './sample-article.ts';

const DAYS = [3, 2, 1, 0].map((day) => NOON - day * DAY_MS - 12 * HOUR_MS);

it('a tag’s page counts articles and stories of the days, its sources and the tags it meets', () => {
  const db = openTestDatabase();
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  const at = (hours: number) => NOON - hours * HOUR_MS;
  const kept = [
    ...keep(db, one, [
      { guid: 'a', tags: ['umerov', 'France', 'arms'], publishedAt: at(1) },
      { guid: 'b', tags: ['umerov', 'France', 'arms'], publishedAt: at(2) },
      { guid: 'old', tags: ['umerov', 'Qatar'], publishedAt: at(24 * 9) },
    ]),
    ...keep(db, two, [{ guid: 'c', tags: ['umerov', 'France'], publishedAt: at(30) }]),
  ].map(({ id }) => id);
  const story = assignStory(db, kept[0] ?? 0, null);
  assignStory(db, kept[3] ?? 0, story);
  expect(recentOfTag(db, key('umerov'), DAYS)).toEqual({
    recentArticles: 3,
    recentStories: 2,
    activity: [0, 0, 1, 2],
    sources: [
      { feedId: one, title: 'one.example', articles: 2 },
      { feedId: two, title: 'two.example', articles: 1 },
    ],
    neighbours: [
      {
        key: 'france',
        display: 'France',
        isFollowed: false,
        articles: 3,
        meets: [{ key: 'arms', articles: 2 }],
      },
      {
        key: 'arms',
        display: 'arms',
        isFollowed: false,
        articles: 2,
        meets: [{ key: 'france', articles: 2 }],
      },
    ],
  });
});

it('tags that stand in for one another in the same stories are found; those that meet on one article are not', () => {
  const db = openTestDatabase();
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  for (let at = 0; at < 4; at += 1) {
    const publishedAt = NOON - at * HOUR_MS;
    const [english] = keep(db, one, [{ guid: `en ${at}`, tags: ['France', 'Paris'], publishedAt }]);
    const [ukrainian] = keep(db, two, [{ guid: `uk ${at}`, tags: ['Франція', 'Paris'], publishedAt }]);
    const story = assignStory(db, english?.id ?? 0, null);
    assignStory(db, ukrainian?.id ?? 0, story);
  }
  expect(tagsOfSameStories(db, key('france'), NOON - DAY_MS)).toEqual([
    { key: 'франція', display: 'Франція', articles: 4, shared: 4 },
  ]);
  expect(tagsOfSameStories(db, key('france'), NOON)).toEqual([]);
});
