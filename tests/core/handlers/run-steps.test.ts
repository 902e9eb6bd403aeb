import { expect, it, onTestFinished } from 'vitest';
import { runSteps } from '../../../electron/core/handlers/run-steps.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import { markAllRead, markReadInSteps } from '../../../electron/core/store/statuses-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../store/open-test-database.ts';

const EVERYTHING = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
const COUNT = 300;

it('marking everything read answers others in between, and is taken back whole', async () => {
  const db = openTestDatabase();
  const items = Array.from({ length: COUNT }, (_, at) => ({ guid: `item ${at}`, publishedAt: NOON - at }));
  keep(db, addTestFeed(db, 'one.example'), items);
  const seen = new Set<number>();
  const asking = setInterval(() => seen.add(totals(db).unread), 0);
  onTestFinished(() => clearInterval(asking));

  const marked = await runSteps(markAllRead(db, EVERYTHING, NOON));
  expect(marked).toHaveLength(COUNT);
  expect(totals(db).unread).toBe(0);
  expect([...seen].some((unread) => unread > 0 && unread < COUNT)).toBe(true);

  const back = await runSteps(markReadInSteps(db, marked, false));
  expect(back.toSorted()).toEqual(marked.toSorted());
  expect(totals(db).unread).toBe(COUNT);
});

it('the first step is done before the caller goes on, so that marks keep their order', () => {
  const db = openTestDatabase();
  const [kept] = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
  void runSteps(markReadInSteps(db, [kept?.id ?? 0], true));
  expect(totals(db).unread).toBe(0);
});
