import { expect, it } from 'vitest';
import { listPlaces } from '../../../../electron/core/store/feed-address.ts';
import { addTestFeed, openTestDatabase } from '../open-test-database.ts';

it('takes every feed for encrypted until its next document is read', () => {
  const db = openTestDatabase();
  addTestFeed(db, 'one.example');
  expect(db.prepare('SELECT came_unencrypted AS came FROM feeds').get()).toEqual({ came: 0 });
  expect(listPlaces(db).map(({ isEncrypted }) => isEncrypted)).toEqual([true]);
  db.exec('UPDATE feeds SET came_unencrypted = 1');
  expect(listPlaces(db).map(({ isEncrypted }) => isEncrypted)).toEqual([false]);
});

it('knows an address without encryption for what it is', () => {
  const db = openTestDatabase();
  addTestFeed(db, 'one.example');
  db.exec("UPDATE feeds SET effective_url = 'http://one.example/feed'");
  expect(listPlaces(db).map(({ isEncrypted }) => isEncrypted)).toEqual([false]);
});
