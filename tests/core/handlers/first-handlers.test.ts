import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { FIRST_NAMES } from '../../../shared/request-names.ts';
import { makeProfile, type Profile } from '../../faults/damaged-profile.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { NOON } from '../store/open-test-database.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

function openReader({ file }: Profile): TestReader {
  const world = { clock: testClock(NOON), emit: () => {}, settings: testSettings() };
  const reader = openTestReader(dirname(file), world);
  onTestFinished(() => reader.stop());
  return reader;
}

it('what the page asks for first is answered in one as each is by itself', async () => {
  const { ask } = openReader(await makeProfile());
  const together = await ask('app.start', {});
  for (const name of FIRST_NAMES) expect(together[name], name).toEqual(await ask(name, {}));
  expect(together['feeds.list'].length).toBeGreaterThan(0);
});

it('it fails with the reason why there is no database', async () => {
  const profile = await makeProfile();
  const newer = new DatabaseSync(profile.file);
  newer.exec('PRAGMA user_version = 9999');
  newer.close();
  const { request } = openReader(profile);
  expect(await request('app.start', {})).toMatchObject({ ok: false, fault: { kind: 'database-newer' } });
});
