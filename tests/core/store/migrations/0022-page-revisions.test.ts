import { expect, it } from 'vitest';
import { articleRows } from '../../../../electron/core/store/article-rows.ts';
import { putFullText } from '../../../../electron/core/store/full-text-table.ts';
import { listRevisions, presentVersion, versionOf } from '../../../../electron/core/store/revisions-table.ts';
import type { RevisionOf } from '../../../../shared/revision.ts';
import type { SafeHtml } from '../../../../shared/safe-html.ts';
import { HOUR_MS } from '../../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';

const page = (text: string) => ({
  url: 'https://one.example/a',
  body: `<p>${text}</p>` as SafeHtml,
  wordCount: 40,
  title: null,
  author: null,
  publishedAt: null,
  language: null,
  imageUrl: null,
  tags: [],
});

it('keeps the full text that another takes the place of, and compares it with its own kind', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const told = { guid: 'a', title: 'Three hurt', text: 'Three people were hurt.' };
  const id = keep(db, feed, [told])[0]?.id ?? 0;
  keep(db, feed, [{ ...told, text: 'Four people were hurt.' }], NOON + HOUR_MS);
  const bodies = (kind: RevisionOf): readonly unknown[] => [
    ...listRevisions(db, id)
      .filter(({ of }) => of === kind)
      .map(({ replacedAt }) => versionOf(db, id, replacedAt)?.body),
    presentVersion(db, id, kind)?.body,
  ];
  const ofFeed = ['<p>Three people were hurt.</p>', '<p>Four people were hurt.</p>'];
  expect(bodies('feed')).toEqual(ofFeed);

  putFullText(db, id, page('Four people were hurt at the quay.'), NOON + 2 * HOUR_MS);
  putFullText(db, id, page('Four  people were hurt at the quay. '), NOON + 3 * HOUR_MS);
  expect(bodies('page')).toHaveLength(1);
  putFullText(db, id, page('Five people were hurt at the quay.'), NOON + 4 * HOUR_MS);
  expect(bodies('page')).toEqual([
    '<p>Four  people were hurt at the quay. </p>',
    '<p>Five people were hurt at the quay.</p>',
  ]);
  // Those of the feed's text are listed beside them.
  expect(bodies('feed')).toEqual(ofFeed);
  expect(listRevisions(db, id).map(({ of }) => of)).toEqual(['page', 'feed']);
  expect(articleRows(db, [id])[0]?.updatedAt).toBe(NOON + 4 * HOUR_MS);

  // Without a full text there is nothing that its versions could be of.
  db.exec(`UPDATE full_texts SET cleared_at = 1 WHERE article_id = ${id}`);
  expect(listRevisions(db, id).map(({ of }) => of)).toEqual(['feed']);
});

it('keeps twenty of each kind, the first among them', () => {
  const db = openTestDatabase();
  const id = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }])[0]?.id ?? 0;
  for (let at = 0; at < 25; at += 1)
    putFullText(db, id, page(`${at} people were hurt.`), NOON + at * HOUR_MS);
  const revisions = listRevisions(db, id);
  expect(revisions).toHaveLength(20);
  expect(versionOf(db, id, revisions.at(-1)?.replacedAt ?? 0)?.body).toBe('<p>0 people were hurt.</p>');
});
