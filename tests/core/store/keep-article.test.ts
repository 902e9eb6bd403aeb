import { describe, expect, it } from 'vitest';
import { articleRows, openArticle } from '../../../electron/core/store/article-rows.ts';
import { addTags, tagsOf } from '../../../electron/core/store/article-tags-table.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { tagByKey } from '../../../electron/core/store/tags-table.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { key, sampleTag, type SampleItem } from './sample-article.ts';

const LATER = NOON + 5 * HOUR_MS;

function keepOne(db: WritableDb, feedId: number, item: SampleItem, now = NOON) {
  const [kept] = keep(db, feedId, [item], now);
  if (kept === undefined) throw new Error('nothing kept');
  return kept;
}

function rowOf(db: WritableDb, id: number) {
  const [row] = articleRows(db, [id]);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

describe('an item met for the first time', () => {
  it('is kept with everything it says', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { kind, id } = keepOne(db, feed, {
      guid: 'a',
      title: 'Полк отримав нові машини',
      text: 'Дванадцять машин стоять у дворі.',
      author: 'O. Koval',
      publishedAt: NOON - HOUR_MS,
      tags: ['Army', 'Kyiv'],
    });
    expect(kind).toBe('new');
    expect(openArticle(db, id)).toMatchObject({
      title: 'Полк отримав нові машини',
      body: '<p>Дванадцять машин стоять у дворі.</p>',
      snippet: 'Дванадцять машин стоять у дворі.',
      author: 'O. Koval',
      section: 'World',
      sourceTitle: 'one.example',
      link: 'https://news.example/a',
      publishedAt: NOON - HOUR_MS,
      publishedOffsetMinutes: 120,
      sortAt: NOON - HOUR_MS,
      firstSeenAt: NOON,
      updatedAt: null,
      isRead: false,
      isSaved: false,
      readingMinutes: 1,
      direction: 'ltr',
      tags: [{ key: 'army', display: 'Army', source: 'publisher', isFollowed: false }, { key: 'kyiv' }],
    });
  });

  it('is sorted by its arrival when its date lies in the future, and still shows that date', () => {
    const db = openTestDatabase();
    const future = NOON + 3650 * 24 * HOUR_MS;
    const { id } = keepOne(db, addTestFeed(db, 'one.example'), { guid: 'a', publishedAt: future });
    expect(rowOf(db, id)).toMatchObject({ publishedAt: future, sortAt: NOON });
  });

  it('is sorted by its arrival when it has no date', () => {
    const db = openTestDatabase();
    const { id } = keepOne(db, addTestFeed(db, 'one.example'), { guid: 'a' });
    expect(rowOf(db, id)).toMatchObject({ publishedAt: null, sortAt: NOON });
  });

  it('stays hidden when its feed was unsubscribed from while it was fetched', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    hideFeed(db, feed, NOON);
    keepOne(db, feed, { guid: 'a', tags: ['Army'] });
    expect(totals(db)).toEqual({ articles: 0, unread: 0, saved: 0, muted: 0 });
    expect(tagByKey(db, key('army'))).toMatchObject({ articles: 0, unread: 0 });
  });
});

describe('an item met again', () => {
  it('changes nothing when it says the same', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const item = { guid: 'a', publishedAt: NOON, tags: ['Army'] };
    const first = keepOne(db, feed, item);
    const before = openArticle(db, first.id);
    expect(keepOne(db, feed, item, LATER)).toEqual({ ...first, kind: 'unchanged' });
    expect(openArticle(db, first.id)).toEqual(before);
    expect(totals(db).articles).toBe(1);
  });

  it('is updated in place when its text was edited, and stays read, saved and where it was', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a', publishedAt: NOON - HOUR_MS, text: 'Three hurt.' });
    markRead(db, [id], true);
    saveArticle(db, id, true);
    const edited = { guid: 'a', publishedAt: NOON + HOUR_MS, title: 'New title', text: 'Four hurt.' };
    expect(keepOne(db, feed, edited, LATER)).toMatchObject({ kind: 'updated', id });
    expect(openArticle(db, id)).toMatchObject({
      title: 'New title',
      body: '<p>Four hurt.</p>',
      isRead: true,
      isSaved: true,
      sortAt: NOON - HOUR_MS,
      publishedAt: NOON - HOUR_MS,
      firstSeenAt: NOON,
      updatedAt: LATER,
    });
  });

  it('is kept up to date, but not called updated, when only what is no part of its text changed', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a', title: 'Порт — відкрито', text: 'Зайшли три судна.' });
    const churned = { guid: 'a', title: 'Порт – відкрито', text: 'Зайшли три судна.<br>Оновлено о 14:20' };
    expect(keepOne(db, feed, churned, LATER)).toMatchObject({ kind: 'updated', id });
    expect(openArticle(db, id)).toMatchObject({
      title: 'Порт – відкрито',
      body: '<p>Зайшли три судна.<br>Оновлено о 14:20</p>',
      updatedAt: null,
      formerTitle: null,
    });
  });

  it('keeps the time of its last real change when only its counters move on', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a', text: 'Three hurt.' });
    keepOne(db, feed, { guid: 'a', text: 'Four hurt.' }, LATER);
    keepOne(db, feed, { guid: 'a', text: 'Four hurt.<br>12 comments' }, LATER + HOUR_MS);
    expect(rowOf(db, id).updatedAt).toBe(LATER);
  });

  it('names the headline it arrived with, until it is that again', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a', title: 'Three hurt' });
    const formerAfter = (title: string, hours: number): string | null => {
      keepOne(db, feed, { guid: 'a', title }, NOON + hours * HOUR_MS);
      return rowOf(db, id).formerTitle;
    };
    expect(formerAfter('Four hurt', 1)).toBe('Three hurt');
    expect(formerAfter('Five hurt', 2)).toBe('Three hurt');
    expect(formerAfter('“Three hurt”', 3)).toBeNull();
  });

  it('is not called updated when only its tags changed, yet carries the new ones', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a', tags: ['Army', 'Kyiv'] });
    expect(keepOne(db, feed, { guid: 'a', tags: ['Kyiv', 'Trains'] }, LATER).kind).toBe('updated');
    expect(rowOf(db, id).updatedAt).toBeNull();
    expect(rowOf(db, id).tags.map(({ display }) => display)).toEqual(['Kyiv', 'Trains']);
    expect(tagByKey(db, key('army'))).toMatchObject({ articles: 0, unread: 0 });
    expect(tagByKey(db, key('trains'))).toMatchObject({ articles: 1, unread: 1 });
  });

  it('keeps the tags that were found on its page', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a', tags: ['Army'] });
    addTags(db, id, [sampleTag('Drones', 'page')]);
    keepOne(db, feed, { guid: 'a', tags: ['Trains'] }, LATER);
    expect(
      tagsOf(db, [id])
        .get(id)
        ?.map(({ key: tag }) => tag),
    ).toEqual(['trains', 'drones']);
  });

  it('takes a date it did not have before, without moving in the lists', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a' });
    keepOne(db, feed, { guid: 'a', publishedAt: NOON - HOUR_MS, text: 'Now with a date.' }, LATER);
    expect(rowOf(db, id)).toMatchObject({ publishedAt: NOON - HOUR_MS, sortAt: NOON });
  });
});

describe('an item whose article was deleted', () => {
  it('comes back read and saved, with its first arrival', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { guid: 'a' });
    markRead(db, [id], true);
    saveArticle(db, id, true);
    deleteArticles(db, [id]);
    expect(totals(db)).toEqual({ articles: 0, unread: 0, saved: 0, muted: 0 });
    const again = keepOne(db, feed, { guid: 'a' }, LATER);
    expect(again.kind).toBe('new');
    expect(again.id).toBeGreaterThan(id);
    expect(rowOf(db, again.id)).toMatchObject({ isRead: true, isSaved: true, sortAt: NOON });
    expect(totals(db)).toEqual({ articles: 1, unread: 0, saved: 1, muted: 0 });
  });

  it('comes back unread when it was not read', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    deleteArticles(db, [keepOne(db, feed, { guid: 'a', publishedAt: NOON - HOUR_MS }).id]);
    const again = keepOne(db, feed, { guid: 'a', publishedAt: NOON - HOUR_MS }, LATER);
    expect(rowOf(db, again.id)).toMatchObject({ isRead: false, sortAt: NOON - HOUR_MS });
  });
});

describe('an item whose guid its publisher changed', () => {
  const item = { title: 'Bridge opens', link: 'https://news.example/bridge', publishedAt: NOON - HOUR_MS };

  it('is the same article, and stays read', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { ...item, guid: 'http://one' });
    markRead(db, [id], true);
    expect(keepOne(db, feed, { ...item, guid: 'https://one' }, LATER)).toMatchObject({ id });
    expect(rowOf(db, id).isRead).toBe(true);
    expect(totals(db)).toEqual({ articles: 1, unread: 0, saved: 0, muted: 0 });
  });

  it('is recognised by its new guid from then on, and after a deletion', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const { id } = keepOne(db, feed, { ...item, guid: 'http://one', text: 'Same words.' });
    markRead(db, [id], true);
    keepOne(db, feed, { ...item, guid: 'https://one', text: 'Same words.' }, LATER);
    expect(keepOne(db, feed, { guid: 'https://one', title: 'Other' }, LATER).id).toBe(id);
    deleteArticles(db, [id]);
    expect(rowOf(db, keepOne(db, feed, { ...item, guid: 'https://one' }, LATER).id).isRead).toBe(true);
  });

  it('is another article when both stand in one document', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const twins = [
      { ...item, guid: 'x', text: 'Same words.' },
      { ...item, guid: 'y', text: 'Same words.' },
    ];
    expect(keep(db, feed, twins).map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(keep(db, feed, twins.toReversed(), LATER).map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  it('is another article when date and text are others too: a daily column under one link', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const monday = keepOne(db, feed, { ...item, guid: 'monday', text: 'Rain.' });
    const tuesday = keepOne(db, feed, { ...item, guid: 'tuesday', text: 'Sun.', publishedAt: NOON }, LATER);
    expect(tuesday.kind).toBe('new');
    expect(tuesday.id).not.toBe(monday.id);
  });

  it('does not grow the statuses when every poll brings another guid', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    for (let poll = 0; poll < 20; poll += 1)
      keepOne(db, feed, { ...item, guid: `guid?t=${poll}` }, NOON + poll);
    expect(db.prepare('SELECT COUNT(*) AS n FROM statuses').get()).toMatchObject({ n: 1 });
    expect(totals(db).articles).toBe(1);
  });
});

it('is kept apart from the same item of another feed', () => {
  const db = openTestDatabase();
  const one = keepOne(db, addTestFeed(db, 'one.example'), { guid: 'a' });
  const other = keepOne(db, addTestFeed(db, 'two.example'), { guid: 'a' });
  expect(other.kind).toBe('new');
  expect(other.id).not.toBe(one.id);
});
