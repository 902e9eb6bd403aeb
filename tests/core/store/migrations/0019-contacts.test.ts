import { expect, it } from 'vitest';
import { listContacts, noteContacts } from '../../../../electron/core/store/contacts-table.ts';
import { migrate } from '../../../../electron/core/store/migrate.ts';
import { NOON, openTestDatabase } from '../open-test-database.ts';
import { planOf, recordStatements } from '../query-plan.ts';

const contact = (host: string, at: number) =>
  ({ host, purpose: 'feed', firstAt: at, lastAt: at, requests: 1 }) as const;

it('counts the requests to a host, knows the first and the last, and lists the latest by an index', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  db.exec('DROP TABLE contacts');
  migrate(db, 18);
  noteContacts(db, [contact('one.example', NOON), contact('two.example', NOON + 1)]);
  noteContacts(db, [{ ...contact('one.example', NOON + 2), requests: 3 }]);
  statements.texts.length = 0;
  expect(listContacts(db)).toEqual([
    { host: 'one.example', purpose: 'feed', firstAt: NOON, lastAt: NOON + 2, requests: 4 },
    { host: 'two.example', purpose: 'feed', firstAt: NOON + 1, lastAt: NOON + 1, requests: 1 },
  ]);
  const plan = statements.texts.flatMap((text) => planOf(db, text)).join('\n');
  expect(plan).toContain('contacts_by_last');
  expect(plan).not.toContain('TEMP B-TREE');
});

it('forgets those not heard of for longest', () => {
  const db = openTestDatabase();
  noteContacts(
    db,
    Array.from({ length: 5010 }, (_, at) => contact(`host-${at}.example`, NOON + at)),
  );
  const kept = listContacts(db);
  expect(kept).toHaveLength(5000);
  expect(kept.at(-1)?.host).toBe('host-10.example');
});
