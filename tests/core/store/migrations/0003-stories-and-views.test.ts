import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { firstSchema } from '../../../../electron/core/store/migrations/0001-first-schema.ts';
import { revisionsAndArchives } from '../../../../electron/core/store/migrations/0002-revisions-and-archives.ts';
import { storiesAndViews } from '../../../../electron/core/store/migrations/0003-stories-and-views.ts';

it('leaves the stories of the second version open, and not looked at yet', () => {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec(firstSchema + revisionsAndArchives);
  db.exec('INSERT INTO stories (id, first_at, last_at, articles, sources) VALUES (4, 10, 20, 3, 2)');
  db.exec(storiesAndViews);
  expect(db.prepare('SELECT * FROM stories').all()).toEqual([
    {
      id: 4,
      first_at: 10,
      last_at: 20,
      articles: 3,
      sources: 2,
      lead_article_id: null,
      is_closed: 0,
      looked_at: null,
      looked_before: null,
    },
  ]);
  expect(db.prepare('SELECT COUNT(*) AS views FROM views').get()).toEqual({ views: 0 });
  expect(db.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
});
