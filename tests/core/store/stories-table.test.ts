import { expect, it } from 'vitest';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { mergeStories } from '../../../electron/core/store/merge-stories.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { storyOfSameLink } from '../../../electron/core/store/story-of-same-link.ts';
import { recentReports } from '../../../electron/core/store/recent-reports.ts';
import { reportsBeside, storyMates } from '../../../electron/core/store/story-mates.ts';
import {
  assignStory,
  hotRows,
  lookAtStory,
  newestSortAt,
  publisherVolumes,
  splitFromStory,
} from '../../../electron/core/store/stories-table.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';

function keepAt(db: WritableDb, feed: number, hoursAgo: number): number {
  const publishedAt = NOON - hoursAgo * HOUR_MS;
  return keep(db, feed, [{ guid: `${feed} ${hoursAgo}`, publishedAt }])[0]?.id ?? 0;
}

const storyRow = (db: WritableDb, id: number) => db.prepare('SELECT * FROM stories WHERE id = ?').get(id);

it('a story counts its articles and publishers, and its earliest report leads it', () => {
  const db = openTestDatabase();
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  const [late, early, other] = [keepAt(db, one, 1), keepAt(db, one, 5), keepAt(db, two, 3)];
  const story = assignStory(db, late, null);
  for (const id of [early, other]) expect(assignStory(db, id, story)).toBe(story);
  expect(storyRow(db, story)).toMatchObject({
    articles: 3,
    sources: 2,
    lead_article_id: early,
    first_at: NOON - 5 * HOUR_MS,
    last_at: NOON - HOUR_MS,
  });
});

it('an article given to another story leaves the first one, which is deleted when nothing is left in it', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const [a, b] = [keepAt(db, feed, 1), keepAt(db, feed, 2)];
  const first = assignStory(db, a, null);
  assignStory(db, b, first);
  const second = assignStory(db, a, null);
  expect(storyRow(db, first)).toMatchObject({ articles: 1, lead_article_id: b });
  assignStory(db, b, second);
  expect(storyRow(db, first)).toBeUndefined();
  deleteArticles(db, [a, b]);
  expect(storyRow(db, second)).toBeUndefined();
});

it('hot rows are the reports in the window of stories that two publishers carry in it', () => {
  const db = openTestDatabase();
  const feeds = ['one', 'two', 'three'].map((name) => addTestFeed(db, `${name}.example`));
  const [one = 0, two = 0, three = 0] = feeds;
  const shared = [keepAt(db, one, 2), keepAt(db, two, 3), keepAt(db, one, 30)];
  const story = assignStory(db, shared[0] ?? 0, null);
  for (const id of shared.slice(1)) assignStory(db, id, story);
  const alone = [keepAt(db, one, 4), keepAt(db, one, 5)];
  const lonely = assignStory(db, alone[0] ?? 0, null);
  assignStory(db, alone[1] ?? 0, lonely);
  const faded = [keepAt(db, two, 6), keepAt(db, three, 40)];
  const fading = assignStory(db, faded[0] ?? 0, null);
  assignStory(db, faded[1] ?? 0, fading);
  const rows = hotRows(db, NOON - DAY_MS, NOON);
  expect(rows.map(({ articleId }) => articleId).toSorted((a, b) => a - b)).toEqual(shared.slice(0, 2));
  expect(rows[0]).toMatchObject({ storyId: story, title: expect.stringContaining('Title of') });
  expect(publisherVolumes(db, NOON - DAY_MS, NOON)).toEqual(
    new Map([
      ['one.example', 3],
      ['two.example', 2],
    ]),
  );
  hideFeed(db, two, NOON);
  expect(hotRows(db, NOON - DAY_MS, NOON)).toEqual([]);
  expect(publisherVolumes(db, NOON - DAY_MS, NOON)).toEqual(new Map([['one.example', 3]]));
});

it('the newest article is the newest that is shown', () => {
  const db = openTestDatabase();
  expect(newestSortAt(db)).toBeNull();
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  keepAt(db, one, 2);
  keepAt(db, two, 1);
  expect(newestSortAt(db)).toBe(NOON - HOUR_MS);
  hideFeed(db, two, NOON);
  expect(newestSortAt(db)).toBe(NOON - 2 * HOUR_MS);
});

it('hot rows and volumes walk indexes', () => {
  const { texts, beforeStatement } = recordStatements();
  const db = openTestDatabase({ beforeStatement });
  texts.length = 0;
  hotRows(db, 0, NOON);
  publisherVolumes(db, 0, NOON);
  newestSortAt(db);
  expect(texts).toHaveLength(4);
  expect(
    texts
      .flatMap((text) => planOf(db, text))
      .filter((step) => /TEMP|^SCAN (?!articles USING|feeds$)/u.test(step)),
  ).toEqual([]);
});

it('two stories become one that counts the articles and publishers of both, and the other is gone', () => {
  const db = openTestDatabase();
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  const [early, late] = [keepAt(db, one, 5), keepAt(db, two, 1)];
  const into = assignStory(db, late, null);
  const from = assignStory(db, early, null);
  mergeStories(db, into, from);
  expect(storyRow(db, into)).toMatchObject({ articles: 2, sources: 2, lead_article_id: early });
  expect(storyRow(db, from)).toBeUndefined();
});

it('reading one report is reading all where several publishers tell the story, and not where one does', () => {
  const db = openTestDatabase();
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  const [a, b, c] = [keepAt(db, one, 1), keepAt(db, one, 2), keepAt(db, two, 3)];
  const story = assignStory(db, a, null);
  assignStory(db, b, story);
  expect(storyMates(db, [a])).toEqual([]);
  assignStory(db, c, story);
  expect(storyMates(db, [a]).toSorted()).toEqual([b, c].toSorted());
  hideFeed(db, two, NOON);
  expect(storyMates(db, [a])).toEqual([]);
});

it('an article split from its story stands alone, and is no longer among the open stories', () => {
  const db = openTestDatabase();
  const [one, two] = [addTestFeed(db, 'one.example'), addTestFeed(db, 'two.example')];
  const [a, b] = [keepAt(db, one, 1), keepAt(db, two, 2)];
  const story = assignStory(db, a, null);
  assignStory(db, b, story);
  expect(reportsBeside(db, b, 10)).toEqual([a, b]);
  expect(storyMates(db, [b])).toEqual([a]);
  expect(splitFromStory(db, b)).toBe(story);
  expect(reportsBeside(db, b, 10)).toEqual([b]);
  expect(storyRow(db, story)).toMatchObject({ articles: 1, sources: 1 });
  expect(recentReports(db, 0).map(({ storyId }) => storyId)).toEqual([story]);
  expect(splitFromStory(db, b)).toBeNull();
  expect(reportsBeside(db, 99, 10)).toBeNull();
});

it('a look at a story lasts half an hour; the next one knows when the last began', () => {
  const db = openTestDatabase();
  const story = assignStory(db, keepAt(db, addTestFeed(db, 'one.example'), 1), null);
  expect(lookAtStory(db, story, NOON)).toBeNull();
  expect(lookAtStory(db, story, NOON + HOUR_MS / 4)).toBeNull();
  expect(lookAtStory(db, story, NOON + HOUR_MS)).toBe(NOON);
  expect(lookAtStory(db, story, NOON + HOUR_MS + 1)).toBe(NOON);
  expect(lookAtStory(db, story, NOON + 3 * HOUR_MS)).toBe(NOON + HOUR_MS);
});

it('the same address in another feed is the same story; in its own feed, or on a front page, it is not', () => {
  const db = openTestDatabase();
  const feeds = ['one', 'two', 'three'].map((name) => addTestFeed(db, `${name}.example`));
  const [one = 0, two = 0] = feeds;
  const keepLinked = (feed: number, guid: string, link: string): number =>
    keep(db, feed, [{ guid, link, publishedAt: NOON - HOUR_MS }])[0]?.id ?? 0;
  const first = keepLinked(one, 'a', 'https://news.example/piece');
  const story = assignStory(db, first, null);
  const again = keepLinked(two, 'b', 'https://news.example/piece');
  const asked = { id: again, feedId: two, canonicalLink: 'news.example/piece' };
  expect(storyOfSameLink(db, asked, 0)).toBe(story);
  expect(storyOfSameLink(db, { ...asked, feedId: one }, 0)).toBeNull();
  expect(storyOfSameLink(db, asked, NOON)).toBeNull();
  expect(storyOfSameLink(db, { ...asked, canonicalLink: null }, 0)).toBeNull();
  for (let at = 0; at < 9; at += 1)
    assignStory(db, keepLinked(one, `front ${at}`, 'https://news.example/'), null);
  expect(storyOfSameLink(db, { ...asked, canonicalLink: 'news.example/' }, 0)).toBeNull();
});

it('five feeds of one paper are one source: alone they make no story hot', () => {
  const db = openTestDatabase();
  const sections = ['www.paper.example/world', 'paper.example/politics', 'feeds.paper.example'].map((host) =>
    addTestFeed(db, host),
  );
  const [first = 0, ...others] = sections.map((feed) => keepAt(db, feed, 1));
  const story = assignStory(db, first, null);
  for (const id of others) assignStory(db, id, story);
  expect(storyRow(db, story)).toMatchObject({ articles: 3, sources: 1 });
  expect(hotRows(db, NOON - DAY_MS, NOON)).toEqual([]);
  expect(publisherVolumes(db, NOON - DAY_MS, NOON)).toEqual(new Map([['paper.example', 3]]));
  assignStory(db, keepAt(db, addTestFeed(db, 'rival.example'), 2), story);
  expect(storyRow(db, story)).toMatchObject({ articles: 4, sources: 2 });
  expect(hotRows(db, NOON - DAY_MS, NOON)).toHaveLength(4);
});
