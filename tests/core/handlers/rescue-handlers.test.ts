import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { World } from '../../../electron/core/world.ts';
import { makeProfile, type Profile } from '../../faults/damaged-profile.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { NOON } from '../store/open-test-database.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

function openReader({ file }: Profile, emit: World['emit'] = () => {}): TestReader {
  const reader = openTestReader(dirname(file), {
    clock: testClock(NOON),
    emit,
    settings: testSettings(),
  });
  onTestFinished(() => reader.stop());
  return reader;
}

describe('a database of a newer version', () => {
  let profile: Profile;

  beforeEach(async () => {
    profile = await makeProfile();
    const newer = new DatabaseSync(profile.file);
    newer.exec('PRAGMA user_version = 9999');
    newer.close();
  });

  it('leaves what needs no database, and says what helps', async () => {
    const { ask, request } = openReader(profile);
    expect(await ask('rescue.get', {})).toMatchObject({
      fault: { kind: 'database-newer' },
      profileDirectory: dirname(profile.file),
      hasSubscriptions: true,
      mayStartEmpty: true,
    });
    expect((await ask('rescue.get', {}))?.snapshotAt).toBeGreaterThan(NOON);
    expect(await ask('rescue.subscriptions', {})).toContain('https://one.example/feed.xml');
    expect(await ask('settings.get', {})).toMatchObject({ theme: 'system' });
    expect(await request('feeds.list', {})).toMatchObject({ ok: false, fault: { kind: 'database-newer' } });
  });

  it('leaves the settings, and tells every window of a change', async () => {
    const told: string[] = [];
    const { ask } = openReader(profile, ({ kind }) => told.push(kind));
    expect(await ask('settings.set', { theme: 'dark' })).toMatchObject({ theme: 'dark' });
    expect(told).toEqual(['settings.changed']);
  });

  it('is set aside for the latest snapshot with what was done since, when a person asks for it', async () => {
    const { ask } = openReader(profile);
    await ask('rescue.open', { way: 'snapshot' });
    const again = openReader(profile);
    expect(await again.ask('rescue.get', {})).toBeNull();
    const urls = (await again.ask('feeds.list', {})).map(({ feedUrl }) => feedUrl);
    expect(urls).toEqual(profile.before.subscriptions);
    expect(await again.ask('recovery.get', {})).toMatchObject({ from: 'snapshot' });
    await again.ask('recovery.dismiss', {});
    expect(await again.ask('recovery.get', {})).toBeNull();
  });

  it('is set aside for an empty one with its snapshots and its journal, and nothing of it comes back by itself', async () => {
    const { ask } = openReader(profile);
    await ask('rescue.open', { way: 'nothing' });
    const again = openReader(profile);
    expect(await again.ask('feeds.list', {})).toEqual([]);
    await again.stop();
    expect(await openReader(profile).ask('feeds.list', {})).toEqual([]);
    const names = readdirSync(dirname(profile.file)).map((name) =>
      name.replace(/\d{4,}.*(?=\.damaged)|\d{5,}/u, 'N'),
    );
    expect(names).toEqual(expect.arrayContaining(['journal-N', 'snapshots-N', 'tagline.db.N.damaged']));
  });
});

it('a database that opens needs no rescue', async () => {
  const { ask, request } = openReader(await makeProfile());
  expect(await ask('rescue.get', {})).toBeNull();
  expect(await request('rescue.open', { way: 'nothing' })).toMatchObject({ ok: false });
});
