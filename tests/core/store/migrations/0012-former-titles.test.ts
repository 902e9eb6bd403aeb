import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { firstSchema } from '../../../../electron/core/store/migrations/0001-first-schema.ts';
import { revisionsAndArchives } from '../../../../electron/core/store/migrations/0002-revisions-and-archives.ts';
import { formerTitles } from '../../../../electron/core/store/migrations/0012-former-titles.ts';

it('finds the headlines that articles arrived with among their earlier versions, and what was not reworded', () => {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec(firstSchema + revisionsAndArchives);
  db.exec(`INSERT INTO feeds (id, feed_url, effective_url, publisher_title, allow_private, is_sample, added_at,
    next_refresh_at) VALUES (1, 'a', 'a', 'A', 0, 0, 1, 1)`);
  const add =
    db.prepare(`INSERT INTO articles (id, feed_id, identity, fingerprint, content_hash, details_hash, title,
    snippet, first_seen_at, sort_at, updated_at, is_read, is_saved, is_hidden)
    VALUES (?, 1, x'', x'', x'', x'', ?, '', 1, 1, 30, 0, 0, 0)`);
  for (const [id, title] of [
    [1, 'Only its counters moved'],
    [2, 'Five hurt'],
    [3, 'Only the text was edited'],
  ] as const) {
    add.run(id, title);
  }
  db.exec(`INSERT INTO revisions VALUES (2, 30, 'Four hurt', x''), (2, 20, 'Three hurt', x''),
    (3, 20, 'Only the text was edited', x'')`);
  db.exec(formerTitles);
  expect(db.prepare('SELECT id, former_title, updated_at FROM articles ORDER BY id').all()).toEqual([
    { id: 1, former_title: null, updated_at: null },
    { id: 2, former_title: 'Three hurt', updated_at: 30 },
    { id: 3, former_title: null, updated_at: 30 },
  ]);
});
