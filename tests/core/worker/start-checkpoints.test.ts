import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../electron/core/store/open-database.ts';
import { logState } from '../../../electron/core/store/write-ahead-log.ts';
import { startCheckpoints } from '../../../electron/core/worker/start-checkpoints.ts';
import { NOON, testFolder } from '../store/open-test-database.ts';

const THREAD = new URL('../../../electron/core/worker/checkpoint-thread.ts', import.meta.url);
const DYING = new URL('dying-thread.ts', import.meta.url);

it('moves a log in another thread while its database is written through this one', async () => {
  const file = join(testFolder(), 'tagline.db');
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  onTestFinished(() => db.close());
  const checkpoints = startCheckpoints(THREAD);
  onTestFinished(() => checkpoints.stop());
  db.exec('CREATE TABLE told (id INTEGER)');
  const moving = checkpoints.moveLog(file);
  db.exec('INSERT INTO told VALUES (1)');
  await moving;
  await checkpoints.moveLog(file);
  expect(logState(db).moved).toBe(logState(db).pages);
  expect(db.prepare('SELECT id FROM told').all()).toMatchObject([{ id: 1 }]);
});

it('says where a log cannot be moved, and tries again', async () => {
  const checkpoints = startCheckpoints(THREAD);
  onTestFinished(() => checkpoints.stop());
  const nowhere = join(testFolder(), 'missing', 'tagline.db');
  await expect(checkpoints.moveLog(nowhere)).rejects.toThrow(/open/u);
  await expect(checkpoints.moveLog(nowhere)).rejects.toThrow(/open/u);
});

it('does not wait for a thread that ended', async () => {
  const checkpoints = startCheckpoints(DYING);
  onTestFinished(() => checkpoints.stop());
  const moving = checkpoints.moveLog('die');
  await checkpoints.stop();
  await expect(moving).rejects.toThrow(/ended/u);
});
