import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { closeDatabase, openDatabase } from '../../../electron/core/store/open-database.ts';
import { startMeasure } from '../../../electron/core/worker/start-measure.ts';
import { addTestFeed, keep, NOON, testFolder } from '../store/open-test-database.ts';

const THREAD = new URL('../../../electron/core/worker/measure-thread.ts', import.meta.url);

it('measures a database that another thread writes to; who asks meanwhile is told of what was written since', async () => {
  const file = join(testFolder(), 'tagline.db');
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  onTestFinished(() => closeDatabase(db));
  keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
  const measure = startMeasure(THREAD);
  const first = measure(file);
  expect(await first).toMatchObject({ isEstimate: false, sources: [{ feedId: 1, articles: 1 }] });
  const before = measure(file);
  keep(db, 1, [{ guid: 'b' }]);
  const [second, third] = [measure(file), measure(file)];
  expect(third).toBe(second);
  await before;
  expect(await second).toMatchObject({ sources: [{ feedId: 1, articles: 2 }] });
  expect(await measure(file)).toMatchObject({ sources: [{ feedId: 1, articles: 2 }] });
});

it('tells of a file that cannot be measured', async () => {
  await expect(startMeasure(THREAD)(join(testFolder(), 'tagline.db'))).rejects.toThrow(/unable to open/u);
});
