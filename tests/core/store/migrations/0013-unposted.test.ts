import { expect, it } from 'vitest';
import { addTestFeed, keep, openTestDatabase } from '../open-test-database.ts';

it('keeps an article waiting for its postings no longer than it is there', () => {
  const db = openTestDatabase();
  keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
  db.exec('INSERT INTO unposted SELECT id FROM articles');
  db.exec('DELETE FROM articles');
  expect(db.prepare('SELECT * FROM unposted').all()).toEqual([]);
});
