import { expect, it } from 'vitest';
import { addTestFeed, openTestDatabase } from '../open-test-database.ts';

it('forgets that the end of a feed was accepted once the feed is polled again', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const isAccepted = () =>
    db.prepare('SELECT is_end_accepted AS accepted FROM feeds WHERE id = ?').get(feed)?.['accepted'];
  expect(isAccepted()).toBe(0);
  db.exec('UPDATE feeds SET is_paused = 1');
  db.exec('UPDATE feeds SET is_end_accepted = 1');
  db.exec('UPDATE feeds SET is_paused = 1');
  expect(isAccepted()).toBe(1);
  db.exec('UPDATE feeds SET is_paused = 0');
  expect(isAccepted()).toBe(0);
});
