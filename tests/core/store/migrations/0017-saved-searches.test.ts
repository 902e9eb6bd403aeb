import { expect, it } from 'vitest';
import { addView, listViews } from '../../../../electron/core/store/views-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';

const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

it('a saved search counts what is unread of what it finds; views of before search for nothing', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  keep(db, feed, [
    { guid: 'a', title: 'The dam' },
    { guid: 'b', title: 'The weir' },
  ]);
  db.exec(`INSERT INTO views (name, filter, created_at) VALUES ('Old', '${JSON.stringify(LATEST)}', 1)`);
  addView(db, 'Dams', { filter: LATEST, text: 'dam' }, NOON);
  expect(listViews(db, NOON).map(({ name, text, unread }) => ({ name, text, unread }))).toEqual([
    { name: 'Old', text: '', unread: 2 },
    { name: 'Dams', text: 'dam', unread: 1 },
  ]);
});
