import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { firstSchema } from '../../../../electron/core/store/migrations/0001-first-schema.ts';
import { revisionsAndArchives } from '../../../../electron/core/store/migrations/0002-revisions-and-archives.ts';
import { storiesAndViews } from '../../../../electron/core/store/migrations/0003-stories-and-views.ts';
import { tagAliases } from '../../../../electron/core/store/migrations/0004-tag-aliases.ts';

it('leaves every tag of the third version with its spelling, its followers and no alias', () => {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec(firstSchema + revisionsAndArchives + storiesAndViews);
  db.exec("INSERT INTO tags (id, key, display, followed_at) VALUES (3, 'umerov', 'Umerov', 77)");
  db.exec(tagAliases);
  expect(db.prepare('SELECT * FROM tags').all()).toEqual([
    {
      id: 3,
      key: 'umerov',
      display: 'Umerov',
      followed_at: 77,
      articles: 0,
      unread: 0,
      own_display: null,
      alias_of: null,
    },
  ]);
  db.exec('PRAGMA foreign_keys = ON');
  expect(() => db.exec("INSERT INTO alias_refusals VALUES (9, 'x')")).toThrow('FOREIGN KEY');
  expect(db.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
});
