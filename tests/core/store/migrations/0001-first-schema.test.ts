import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { migrate, SCHEMA_VERSION } from '../../../../electron/core/store/migrate.ts';
import { firstSchema } from '../../../../electron/core/store/migrations/0001-first-schema.ts';
import { openTestDatabase } from '../open-test-database.ts';

it('makes every table, without a broken reference', () => {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec(firstSchema);
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY name")
    .all()
    .map(({ name }) => name);
  expect(names).toEqual([
    'article_features',
    'article_tags',
    'articles',
    'content',
    'feeds',
    'refresh_history',
    'search',
    'sqlite_sequence',
    'statuses',
    'stories',
    'tag_articles',
    'tags',
    'term_articles',
    'term_stats',
    'totals',
    'undescribed',
  ]);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(db.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
});

it('is not run again on a database that has it', () => {
  const db = openTestDatabase();
  expect(() => migrate(db, SCHEMA_VERSION)).not.toThrow();
});

it('that fails leaves nothing behind', () => {
  const db = openTestDatabase();
  db.exec('DROP TABLE statuses; PRAGMA user_version = 0');
  expect(() => migrate(db, 0)).toThrow('already exists');
  expect(db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 0 });
  expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'statuses'").get()).toBeUndefined();
});
