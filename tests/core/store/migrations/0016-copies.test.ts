import { expect, it } from 'vitest';
import { copiesOf, firstOfCopies, noteCopy } from '../../../../electron/core/store/copies-table.ts';
import { addTestFeed, keep, openTestDatabase } from '../open-test-database.ts';
import { planOf, recordStatements } from '../query-plan.ts';

it('knows copies no longer than the article they are copies of', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const feeds = ['one.example', 'two.example'].map((host) => addTestFeed(db, host));
  db.exec("UPDATE feeds SET publisher = 'one.example'");
  const ids = feeds.map(
    (feed) => keep(db, feed, [{ guid: `of ${feed}`, link: 'https://one.example/a' }])[0]?.id ?? 0,
  );
  const [first = 0, copy = 0] = ids;
  statements.texts.length = 0;
  noteCopy(db, { id: copy, feedId: feeds[1] ?? 0, canonicalLink: 'one.example/a' });
  expect(firstOfCopies(db, ids)).toEqual(new Map([[copy, first]]));
  expect(copiesOf(db, [copy])).toEqual([first]);
  const plans = statements.texts.flatMap((text) => planOf(db, text));
  expect(plans.filter((line) => /SCAN (?!json_each|wanted|first|\(subquery)/u.test(line))).toEqual([]);
  expect(plans.join('\n')).toContain('article_features_by_link');
  db.exec(`DELETE FROM articles WHERE id = ${first}`);
  expect(firstOfCopies(db, ids).size).toBe(0);
});
