import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/core/store/migrate.ts';
import { listFeeds } from '../../../../electron/core/store/feeds-table.ts';
import { arrangeFeeds } from '../../../../electron/core/store/feed-order.ts';
import { addTestFeed, NOON, openTestDatabase } from '../open-test-database.ts';
import { planOf, recordStatements } from '../query-plan.ts';

it('feeds of before stand as they were subscribed to, and a new one comes last without a look at all of them', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  db.exec(`DROP INDEX feeds_by_position; ALTER TABLE feeds DROP COLUMN position;
    ALTER TABLE feeds DROP COLUMN shortest_hours; ALTER TABLE feeds DROP COLUMN longest_hours`);
  for (const host of ['one', 'two'])
    db.exec(`INSERT INTO feeds (feed_url, effective_url, publisher_title, allow_private, is_sample, added_at, next_refresh_at)
      VALUES ('https://${host}.example/feed', 'https://${host}.example/feed', '${host}', 0, 0, ${NOON}, ${NOON})`);
  migrate(db, 17, 18);
  arrangeFeeds(db, [{ feedId: 2, folder: null }]);
  statements.texts.length = 0;
  addTestFeed(db, 'three');
  expect(listFeeds(db).map(({ title }) => title)).toEqual(['two', 'one', 'three']);
  const inserting = statements.texts.filter((text) => text.includes('INSERT INTO feeds'));
  expect(inserting.flatMap((text) => planOf(db, text)).join('\n')).toContain('feeds_by_position');
});
