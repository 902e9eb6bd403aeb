import { expect, it } from 'vitest';
import { awaitTelling, endWaiting, waitingNotices } from '../../../electron/core/store/notices-table.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { followTag, letTagNotify } from '../../../electron/core/store/tags-table.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { key } from './sample-article.ts';

/** A story whose reports arrive one by one, under a tag that notifies. */
function openStory() {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  db.exec('UPDATE feeds SET news_since = 0');
  followTag(db, key('port'), 'port', NOON);
  letTagNotify(db, key('port'), true);
  let story: number | null = null;
  return {
    db,
    report: (hours: number): number => {
      const now = NOON + hours * HOUR_MS;
      const [kept] = keep(db, feed, [{ guid: `${hours}`, tags: ['port'], publishedAt: now }], now);
      const id = kept?.id ?? 0;
      story = assignStory(db, id, story);
      awaitTelling(db, [id], now);
      return id;
    },
    /** Tells what waits. */
    tell: (hours: number): readonly number[] => {
      const now = NOON + hours * HOUR_MS;
      const ids = waitingNotices(db, now).map(({ articleId }) => articleId);
      endWaiting(db, ids, now);
      return ids;
    },
  };
}

it('a story that goes on is news again half a day after it was told, however much came in between', () => {
  const { report, tell } = openStory();
  const first = report(0);
  expect(tell(0)).toEqual([first]);
  for (const hours of [3, 6, 9, 11]) {
    report(hours);
    expect(tell(hours)).toEqual([]);
  }
  const later = report(13);
  expect(tell(13)).toEqual([later]);
});

it('what nobody was told of makes no other report old news', () => {
  const { db, report, tell } = openStory();
  report(0);
  endWaiting(db, [], NOON);
  const next = report(1);
  expect(tell(1)).toEqual([next]);
  expect(tell(2)).toEqual([]);
});
