import { expect, it } from 'vitest';
import { feedPlaces } from '../../../electron/core/store/feed-order.ts';
import { newestOfFeed, recentOfFeed } from '../../../electron/core/store/feed-page.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';

it('walks the index of one feed’s articles, and reads no text of them', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const feed = addTestFeed(db, 'one.example');
  keep(db, feed, [{ guid: 'a' }]);
  statements.texts.length = 0;
  recentOfFeed(db, feed, [NOON - DAY_MS, NOON]);
  newestOfFeed(db, feed);
  const plans = statements.texts.flatMap((text) => planOf(db, text));
  expect(plans.join('\n')).toContain('COVERING INDEX articles_by_feed');
  expect(
    plans.filter((line) => /SCAN (?!json_each|wanted)|USE TEMP B-TREE FOR ORDER BY|content/u.test(line)),
  ).toEqual([
    // Of the few tags counted.
    'USE TEMP B-TREE FOR ORDER BY',
  ]);
  statements.texts.length = 0;
  feedPlaces(db);
  expect(statements.texts.flatMap((text) => planOf(db, text)).join('\n')).toContain('feeds_by_position');
});
