import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { World } from '../../../electron/core/world.ts';
import type { ReaderEvent } from '../../../shared/contract.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { upkeepInThisThread } from '../refresh/in-this-thread.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { fillProfile } from '../store/backup/fill-profile.ts';
import { NOON } from '../store/open-test-database.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

const UPLOAD = '01234567-89ab-cdef-0123-456789abcdef.upload';

/** A profile that is open, and may be opened again. */
function openProfile(host: string, articles: number, more: Partial<World> = {}) {
  const profile = dirname(fillProfile(host, articles));
  const clock = testClock(NOON);
  const settings = testSettings();
  const events: ReaderEvent[] = [];
  const open = (): TestReader => {
    const emit = (event: ReaderEvent): void => void events.push(event);
    const reader = openTestReader(profile, { clock, settings, emit }, more);
    reader.start();
    return reader;
  };
  let reader = open();
  onTestFinished(() => reader.stop());
  return {
    profile,
    clock,
    settings,
    events,
    ask: ((name, args) => reader.ask(name, args)) as TestReader['ask'],
    request: ((name, args) => reader.request(name, args)) as TestReader['request'],
    /** As the reader's thread does when it is asked to. */
    restart: async () => {
      await reader.stop();
      reader = open();
    },
  };
}

type Opened = ReturnType<typeof openProfile>;

const sourcesOf = async ({ ask }: Opened): Promise<readonly string[]> =>
  (await ask('feeds.list', {})).map(({ title }) => title);

/** Has one profile write a backup, and leaves it where the other finds it. */
async function carry(from: Opened, to: Opened): Promise<void> {
  const written = await from.ask('backup.write', { withPictures: true, withRecordings: true });
  if (written?.kind !== 'download') throw new Error('the browser shell hands over a download');
  expect(written.name).toMatch(/^Tagline \d{4}-\d\d-\d\d\.tagline-backup$/u);
  const folder = join(to.profile, 'handover');
  mkdirSync(folder, { recursive: true });
  renameSync(join(from.profile, written.path), join(folder, UPLOAD));
}

it('carries everything from one computer to another, and back again', async () => {
  const there = openProfile('there.example', 5);
  const here = openProfile('here.example', 2);
  await there.ask('settings.set', { theme: 'dark', language: 'uk' });
  await there.ask('articles.save', { id: 1, isSaved: true });
  expect(await there.ask('backup.measure', {})).toMatchObject({ pictureBytes: 100, recordingBytes: 100 });
  await carry(there, here);
  const told = there.events.findLast(({ kind }) => kind === 'backup.progress');
  expect(told?.kind === 'backup.progress' && told.doneBytes > 0).toBe(true);

  const seen = await here.ask('backup.look', { upload: UPLOAD });
  expect(seen).toMatchObject({
    backup: { takenAt: NOON, kept: { subscriptions: 1, articles: 5, saved: 1 }, files: 2 },
    now: { subscriptions: 1, articles: 2, saved: 0 },
  });
  expect(await sourcesOf(here)).toEqual(['here.example']);

  await here.ask('backup.restore', { token: seen?.token ?? '' });
  expect(existsSync(join(here.profile, 'handover', UPLOAD))).toBe(false);
  await here.restart();
  expect(await sourcesOf(here)).toEqual(['there.example']);
  expect(await here.ask('counts.get', {})).toMatchObject({ articles: 5, saved: 1 });
  expect(here.settings.get()).toMatchObject({ theme: 'dark', language: 'uk' });
  expect(await here.ask('recovery.get', {})).toBeNull();
  expect(await here.ask('backup.last-restore', {})).toEqual({ at: NOON, until: NOON + DAY_MS });

  await here.ask('backup.undo-restore', {});
  await here.restart();
  expect(await sourcesOf(here)).toEqual(['here.example']);
  expect(here.settings.get()).toMatchObject({ theme: 'system', language: 'system' });

  here.clock.advance(DAY_MS);
  await here.restart();
  expect(await here.ask('backup.last-restore', {})).toBeNull();
  expect(readdirSync(here.profile)).not.toContain('before-restore');
});

it('on a share the database is read before the thread that writes the backup begins, and left alone then', async () => {
  const there = openProfile('there.example', 5, {
    shareOf: () => 'cifs',
    writeBackup: async (task, tell, signal) => {
      const other = new DatabaseSync(task.file);
      other.exec('BEGIN EXCLUSIVE');
      try {
        return await upkeepInThisThread.writeBackup(task, tell, signal);
      } finally {
        other.close();
      }
    },
  });
  const here = openProfile('here.example', 2);
  await carry(there, here);
  expect(await here.ask('backup.look', { upload: UPLOAD })).toMatchObject({
    backup: { kept: { subscriptions: 1, articles: 5 }, files: 2 },
  });
  expect(readdirSync(there.profile).filter((name) => name.includes('for-backup'))).toEqual([]);
});

it('takes no file but those that the page has left, and restores none that was not looked at', async () => {
  const here = openProfile('here.example', 2);
  copyFileSync(join(here.profile, 'tagline.db'), join(here.profile, 'other.upload'));
  for (const upload of ['../other.upload', 'other.upload', `../handover/${UPLOAD}`]) {
    expect(await here.ask('backup.look', { upload })).toBeNull();
  }
  expect(await here.request('backup.look', { upload: UPLOAD })).toMatchObject({ ok: false });
  expect(await here.request('backup.restore', { token: 'guessed' })).toMatchObject({
    ok: false,
    fault: { kind: 'not-found', what: 'backup' },
  });
  expect(await here.request('backup.undo-restore', {})).toMatchObject({ ok: false });
});

it('deletes everything, and nothing that is not its own', async () => {
  const here = openProfile('here.example', 2);
  const there = openProfile('there.example', 5);
  await carry(there, here);
  const seen = await here.ask('backup.look', { upload: UPLOAD });
  await here.ask('backup.restore', { token: seen?.token ?? '' });
  await here.restart();
  await here.ask('settings.set', { theme: 'dark' });
  mkdirSync(join(here.profile, 'holiday'));
  expect(await here.ask('profile.measure', {})).toMatchObject({ kept: { subscriptions: 1, articles: 5 } });
  await here.ask('profile.erase', { isMeant: true });
  await here.restart();
  expect(await sourcesOf(here)).toEqual([]);
  expect(here.settings.get().theme).toBe('system');
  const left = readdirSync(here.profile, { recursive: true, encoding: 'utf8' }).toSorted();
  expect(left.filter((name) => !/^journal(?:\/000001\.jsonl)?$/u.test(name))).toEqual([
    'holiday',
    'kept.json',
    'tagline.db',
    'tagline.db-shm',
    'tagline.db-wal',
  ]);
});
