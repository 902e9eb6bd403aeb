import { truncateSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { totals } from '../../../electron/core/store/counts.ts';
import { closeDatabase, openDatabase, openReadOnly } from '../../../electron/core/store/open-database.ts';
import { startUpkeep } from '../../../electron/core/worker/start-upkeep.ts';
import { addTestFeed, keep, NOON, testFolder } from '../store/open-test-database.ts';

const THREAD = new URL('../../../electron/core/worker/upkeep-thread.ts', import.meta.url);
const upkeep = startUpkeep(THREAD);

function fill(): { readonly file: string; readonly close: () => void } {
  const file = join(testFolder(), 'tagline.db');
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  keep(opened.value.db, addTestFeed(opened.value.db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]);
  return { file, close: () => closeDatabase(opened.value.db) };
}

it('copies a database that is open in this thread', async () => {
  const { file, close } = fill();
  onTestFinished(close);
  const target = join(testFolder(), 'copy.db');
  await upkeep.copyDatabase(file, target);
  const copy = openReadOnly(target);
  onTestFinished(() => copy.close());
  expect(totals(copy).articles).toBe(2);
  expect(await upkeep.isDatabaseWhole(file)).toBe(true);
});

it('finds a damaged database, and tells of one that cannot be copied', async () => {
  const { file, close } = fill();
  close();
  truncateSync(file, Math.floor(statSync(file).size / 2));
  expect(await upkeep.isDatabaseWhole(file)).toBe(false);
  await expect(upkeep.copyDatabase(file, join(testFolder(), 'copy.db'))).rejects.toThrow(
    /damaged|malformed/u,
  );
});
