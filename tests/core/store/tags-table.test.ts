import { describe, expect, it } from 'vitest';
import {
  followedTagKeys,
  followedTags,
  followTag,
  listTags,
  tagByKey,
  unfollowTag,
} from '../../../electron/core/store/tags-table.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { purgeHiddenFeeds, hideFeed } from '../../../electron/core/store/remove-feed.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';
import { key } from './sample-article.ts';

const keys = (tags: readonly { readonly key: string }[]) => tags.map((tag) => tag.key);

function fill(db: WritableDb) {
  return keep(db, addTestFeed(db, 'one.example'), [
    { guid: '1', tags: ['Europe', 'France', 'Saudi Arabia'], publishedAt: NOON - HOUR_MS },
    { guid: '2', tags: ['Europe', 'saudi-arabia'], publishedAt: NOON - 2 * DAY_MS },
    { guid: '3', tags: ['Europe', 'EU'], publishedAt: NOON - 20 * DAY_MS },
  ]).map(({ id }) => id);
}

describe('the list of tags', () => {
  it('begins with the busiest, counts unread, and takes the first spelling met', () => {
    const db = openTestDatabase();
    const [first] = fill(db);
    markRead(db, [first ?? 0], true);
    const tags = listTags(db, '', 2);
    expect(tags).toEqual([
      {
        key: 'europe',
        display: 'Europe',
        isFollowed: false,
        notifies: false,
        keepsOffline: false,
        articles: 3,
        unread: 2,
        activity: null,
        newestAt: NOON - HOUR_MS,
        mentions: 0,
      },
      {
        key: 'saudiarabia',
        display: 'Saudi Arabia',
        isFollowed: false,
        notifies: false,
        keepsOffline: false,
        articles: 2,
        unread: 1,
        activity: null,
        newestAt: NOON - HOUR_MS,
        mentions: 0,
      },
    ]);
  });

  it('finds a part of a key anywhere, the key itself before all', () => {
    const db = openTestDatabase();
    fill(db);
    expect(keys(listTags(db, 'eu', 10))).toEqual(['eu', 'europe']);
    expect(keys(listTags(db, 'eu', 1))).toEqual(['eu']);
    expect(keys(listTags(db, 'arab', 10))).toEqual(['saudiarabia']);
    expect(keys(listTags(db, '%', 10))).toEqual([]);
  });

  it('walks the counters’ index and never sorts', () => {
    const { texts, beforeStatement } = recordStatements();
    const db = openTestDatabase({ beforeStatement });
    fill(db);
    texts.length = 0;
    listTags(db, '', 10);
    listTags(db, 'eu', 10);
    const lists = texts.filter((text) => text.includes('ORDER BY articles DESC'));
    expect(lists).toHaveLength(2);
    for (const text of lists) {
      const plan = planOf(db, text);
      expect(plan[0]).toMatch(/USING INDEX tags_by_articles/u);
      expect(plan.join()).not.toContain('TEMP B-TREE');
    }
  });
});

describe('a followed tag', () => {
  it('is listed with its articles of each day, days being as long as they are given', () => {
    const db = openTestDatabase();
    fill(db);
    followTag(db, key('europe'), 'EUROPE', NOON);
    const dayStartsAt = Array.from({ length: 14 }, (_, day) => NOON - 12 * HOUR_MS - (13 - day) * DAY_MS);
    const [tag] = followedTags(db, dayStartsAt);
    expect(tag).toMatchObject({ key: 'europe', display: 'Europe', isFollowed: true, articles: 3 });
    expect(tag?.activity).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  });

  it('may be one that nothing carries yet', () => {
    const db = openTestDatabase();
    followTag(db, key('Умєров'), 'Умєров', NOON);
    expect(tagByKey(db, key('умєров'))).toMatchObject({ articles: 0, newestAt: null, isFollowed: true });
    expect(followedTagKeys(db)).toEqual(['умєров']);
  });

  it('keeps its place when it is followed twice, and gets it back when unfollowing is taken back', () => {
    const db = openTestDatabase();
    followTag(db, key('one'), 'one', NOON);
    followTag(db, key('two'), 'two', NOON + 1);
    followTag(db, key('one'), 'one', NOON + 2);
    const since = unfollowTag(db, key('one'));
    expect(followedTagKeys(db)).toEqual(['two']);
    followTag(db, key('one'), 'one', since ?? 0);
    expect(followedTagKeys(db)).toEqual(['one', 'two']);
    expect(unfollowTag(db, key('never'))).toBeNull();
  });

  it('is not forgotten with the feeds that carried it; tags nobody follows are', () => {
    const db = openTestDatabase();
    fill(db);
    followTag(db, key('europe'), 'Europe', NOON);
    hideFeed(db, 1, NOON);
    expect(Array.from(purgeHiddenFeeds(db, NOON + 1), ({ deleted }) => deleted.length)).toEqual([3]);
    expect(tagByKey(db, key('europe'))).toMatchObject({ articles: 0 });
    expect(tagByKey(db, key('france'))).toBeNull();
  });
});
