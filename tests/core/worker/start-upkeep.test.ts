import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const backupOf = (file: string, target: string) => ({
  file,
  target,
  appVersion: '1.0.0',
  now: NOON,
  settings: '{}',
  subscriptions: '',
  withPictures: true,
  withRecordings: true,
});

it('writes a backup of a database that is open here, says how far it is, and reads it back', async () => {
  const { file, close } = fill();
  onTestFinished(close);
  const target = join(testFolder(), 'a.tagline-backup');
  const told: number[] = [];
  const { signal } = new AbortController();
  const written = await upkeep.writeBackup(
    backupOf(file, target),
    (done, all) => told.push(done / all),
    signal,
  );
  expect(written).toEqual({ ok: true, value: statSync(target).size });
  expect(told.at(-1)).toBe(1);
  expect(await upkeep.inspectBackup(target)).toMatchObject({
    ok: true,
    value: { kept: { articles: 2 }, files: 0, bytes: statSync(target).size },
  });
});

it('leaves nothing of a backup that is given up, and the one before it as it was', async () => {
  const { file, close } = fill();
  onTestFinished(close);
  const target = join(testFolder(), 'a.tagline-backup');
  writeFileSync(target, 'the one before');
  const ending = new AbortController();
  const writing = upkeep.writeBackup(backupOf(file, target), () => {}, ending.signal);
  ending.abort();
  expect(await writing).toBeNull();
  expect(readdirSync(dirname(target))).toEqual(['a.tagline-backup']);
  expect(readFileSync(target, 'utf8')).toBe('the one before');
  expect(readdirSync(dirname(file)).filter((name) => name.includes('backup'))).toEqual([]);
});
