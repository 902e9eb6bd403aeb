import { expect, it } from 'vitest';
import { addView, changeView, listViews, removeView } from '../../../electron/core/store/views-table.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { key } from './sample-article.ts';

it('a view keeps its filter and its place, and counts what is unread in it', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const kept = keep(db, feed, [
    { guid: 'a', tags: ['umerov', 'france'] },
    { guid: 'b', tags: ['umerov', 'spain'] },
    { guid: 'c', tags: ['qatar'] },
  ]);
  const filter = {
    scope: { kind: 'latest' },
    tags: [key('umerov')],
    noTags: [key('spain')],
    unreadOnly: false,
  } as const;
  const first = addView(db, 'Umerov abroad', { filter, text: '' }, NOON);
  const second = addView(db, 'All', { filter: { ...filter, tags: [], noTags: [] }, text: '' }, NOON + 1);
  expect(listViews(db, NOON)).toEqual([
    { id: first, name: 'Umerov abroad', filter, text: '', unread: 1 },
    { id: second, name: 'All', filter: { ...filter, tags: [], noTags: [] }, text: '', unread: 3 },
  ]);
  markRead(db, [kept[0]?.id ?? 0], true);
  expect(listViews(db, NOON).map(({ unread }) => unread)).toEqual([0, 2]);
  changeView(db, first, 'Umerov', { filter: { ...filter, noTags: [] }, text: '' });
  expect(listViews(db, NOON)[0]).toMatchObject({ name: 'Umerov', unread: 1 });
  const restore = removeView(db, first);
  expect(listViews(db, NOON).map(({ id }) => id)).toEqual([second]);
  restore?.();
  expect(listViews(db, NOON).map(({ id }) => id)).toEqual([first, second]);
  expect(removeView(db, 99)).toBeNull();
});
