import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { inspectBackup, unpackBackup } from '../../electron/core/store/backup/read-backup.ts';
import {
  finishSwap,
  newProfileFolder,
  prepareSwap,
  prepareUndo,
  readLastRestore,
} from '../../electron/core/store/backup/swap-profile.ts';
import { writeBackup } from '../../electron/core/store/backup/write-backup.ts';
import { SCHEMA_VERSION } from '../../electron/core/store/migrate.ts';
import {
  closeDatabase,
  inspect,
  makeDatabase,
  openDatabase,
} from '../../electron/core/store/open-database.ts';
import { listFeeds } from '../../electron/core/store/feeds-table.ts';
import { craftZip, withManifest, type CraftedMember } from '../core/store/backup/craft-zip.ts';
import { fillProfile } from '../core/store/backup/fill-profile.ts';
import { NOON, testFolder } from '../core/store/open-test-database.ts';
import { tellsFault } from './what-is-read.ts';

/** The renaming before which the power goes; none where it is null. */
const power = vi.hoisted(() => ({ renamesLeft: null as number | null }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      if (power.renamesLeft === 0) throw new Error('the power went');
      if (power.renamesLeft !== null) power.renamesLeft -= 1;
      fs.renameSync(from, to);
    },
  };
});

const PICTURE = `media/ab/ab${'0'.repeat(62)}.png`;

/** Every file below a folder, with what is in it. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  );
}

/** Read once: any test's database would do. */
let database: Buffer | null = null;

function soundMembers(): readonly CraftedMember[] {
  database ??= readFileSync(fillProfile('stranger.example', 3));
  return [
    { name: 'tagline.db', content: database },
    { name: 'settings.json', content: Buffer.from('{}') },
    { name: 'subscriptions.opml', content: Buffer.from('<opml version="2.0"><body/></opml>') },
  ];
}

describe('a crafted backup', () => {
  const sound = (): readonly CraftedMember[] => withManifest(soundMembers());
  const plus = (member: CraftedMember): Buffer => craftZip(withManifest([...soundMembers(), member]));
  const instead = (name: string, said: Partial<CraftedMember>): Buffer =>
    craftZip(sound().map((member) => (member.name === name ? Object.assign({}, member, said) : member)));
  const text = Buffer.from('evil');

  const hostile: readonly (readonly [string, string, () => Buffer])[] = [
    ['a name that climbs', 'foreign', () => plus({ name: '../../evil.sh', content: text })],
    [
      'a name that climbs out of media',
      'foreign',
      () => plus({ name: 'media/../../evil.png', content: text }),
    ],
    ['a name with backslashes', 'foreign', () => plus({ name: '..\\evil.sh', content: text })],
    ['an absolute name', 'foreign', () => plus({ name: '/etc/cron.d/evil', content: text })],
    ['a drive', 'foreign', () => plus({ name: 'C:/evil.exe', content: text })],
    [
      'a name of ours in another place',
      'foreign',
      () => plus({ name: 'journal/000001.jsonl', content: text }),
    ],
    [
      'a picture in the wrong folder',
      'foreign',
      () => plus({ name: PICTURE.replace('/ab/', '/cd/'), content: text }),
    ],
    ['a name that hides its end', 'foreign', () => plus({ name: `${PICTURE}\0.sh`, content: text })],
    ['a link', 'foreign', () => plus({ name: PICTURE, content: Buffer.from('/etc/passwd'), mode: 0o120777 })],
    ['a link for the database', 'foreign', () => instead('tagline.db', { mode: 0o120777 })],
    ['a device', 'foreign', () => plus({ name: PICTURE, content: text, mode: 0o020666 })],
    ['an encrypted member', 'foreign', () => instead('settings.json', { flags: 1 })],
    ['a member packed otherwise', 'foreign', () => instead('settings.json', { method: 12 })],
    ['a member that is there twice', 'foreign', () => craftZip([...sound(), ...soundMembers().slice(1, 2)])],
    ['a bomb', 'foreign', () => plus({ name: PICTURE, content: Buffer.alloc(30_000_000) })],
    [
      'a bomb that says it is small',
      'damaged',
      () => plus({ name: PICTURE, content: Buffer.alloc(30_000_000), statedBytes: 1000 }),
    ],
    ['sizes beyond any disk', 'foreign', () => instead('tagline.db', { statedBytes: 0xff_ff_ff_f0 })],
    [
      'another content than its hash',
      'damaged',
      () => instead('settings.json', { content: Buffer.from('[]') }),
    ],
    [
      'a manifest that names less',
      'damaged',
      () => craftZip([...withManifest(soundMembers()), { name: PICTURE, content: text }]),
    ],
    ['no database', 'damaged', () => craftZip(withManifest(soundMembers().slice(1)))],
    ['no manifest', 'no-backup', () => craftZip(soundMembers())],
    [
      'a manifest of nonsense',
      'damaged',
      () => craftZip([...soundMembers(), { name: 'manifest.json', content: text }]),
    ],
    ['a newer format', 'newer', () => craftZip(withManifest(soundMembers(), { format: 2 }))],
    ['no zip at all', 'no-backup', () => randomBytes(4000)],
    ['an empty file', 'no-backup', () => Buffer.alloc(0)],
    ['half a zip', 'no-backup', () => craftZip(sound()).subarray(0, 2000)],
  ];

  it.each(hostile)('S19 with %s is refused before anything is written', async (_, reason, craft) => {
    const file = fillProfile('here.example', 2);
    const path = join(testFolder(), 'evil.tagline-backup');
    writeFileSync(path, craft());
    const before = contentOf(dirname(file));
    const inspected = await inspectBackup(path);
    expect(inspected).toMatchObject({ ok: false, fault: { kind: 'backup-refused', reason } });
    if (!inspected.ok) tellsFault(inspected.fault);
    const folder = newProfileFolder(file);
    const media = join(dirname(file), 'media');
    expect((await unpackBackup({ path, folder, media, now: NOON })).ok).toBe(false);
    finishSwap(file);
    expect(contentOf(dirname(file))).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['evil.tagline-backup']);
  });

  it('S19 as it should be is taken, so that the refusals above are for their reasons', async () => {
    const path = join(testFolder(), 'sound.tagline-backup');
    writeFileSync(path, craftZip(sound()));
    expect(await inspectBackup(path)).toMatchObject({ ok: true, value: { appVersion: '1.2.3', files: 0 } });
  });

  it.each([
    ['is no database', 'damaged', Buffer.from('<!doctype html>')],
    ['is empty', 'damaged', Buffer.alloc(0)],
    ['is another program’s', 'damaged', readFileSync(new URL('../../package.json', import.meta.url))],
  ])('S18 whose database %s leaves everything as it was', async (_, reason, content) => {
    const file = fillProfile('here.example', 2);
    const before = contentOf(dirname(file));
    const path = join(testFolder(), 'odd.tagline-backup');
    writeFileSync(
      path,
      craftZip(withManifest([{ name: 'tagline.db', content }, ...soundMembers().slice(1)])),
    );
    const unpacked = await unpackBackup({ path, folder: newProfileFolder(file), media: '', now: NOON });
    expect(unpacked).toMatchObject({ ok: false, fault: { kind: 'backup-refused', reason } });
    if (!unpacked.ok) tellsFault(unpacked.fault);
    finishSwap(file);
    expect(contentOf(dirname(file))).toEqual(before);
  });

  it('S19 whose database would act by itself is refused', async () => {
    const file = fillProfile('here.example', 2);
    const odd = fillProfile('stranger.example', 3);
    const db = new DatabaseSync(odd);
    db.exec('CREATE TRIGGER evil AFTER UPDATE ON articles BEGIN DELETE FROM feeds; END');
    db.close();
    const path = join(testFolder(), 'odd.tagline-backup');
    const content = readFileSync(odd);
    writeFileSync(
      path,
      craftZip(withManifest([{ name: 'tagline.db', content }, ...soundMembers().slice(1)])),
    );
    const unpacked = await unpackBackup({ path, folder: newProfileFolder(file), media: '', now: NOON });
    expect(unpacked).toMatchObject({ ok: false, fault: { reason: 'foreign' } });
  });

  it('S18 of an older version is brought up to date beside what is here', async () => {
    const older = join(testFolder(), 'tagline.db');
    makeDatabase(older, SCHEMA_VERSION - 2);
    const content = readFileSync(older);
    const path = join(testFolder(), 'older.tagline-backup');
    writeFileSync(
      path,
      craftZip(withManifest([{ name: 'tagline.db', content }, ...soundMembers().slice(1)])),
    );
    const folder = newProfileFolder(fillProfile('here.example', 2));
    expect(await unpackBackup({ path, folder, media: '', now: NOON })).toEqual({ ok: true, value: null });
    expect(readdirSync(folder).toSorted()).toEqual(['settings.json', 'subscriptions.opml', 'tagline.db']);
    expect(inspect(join(folder, 'tagline.db'))).toEqual({ kind: 'sound', version: SCHEMA_VERSION });
  });

  it('S18 with a database of a newer version is refused, and one whose pages are damaged', async () => {
    const file = fillProfile('here.example', 2);
    const media = join(dirname(file), 'media');
    const other = fillProfile('other.example', 2);
    const bytes = readFileSync(other);
    bytes.writeUInt32BE(9999, 60);
    const path = join(testFolder(), 'odd.tagline-backup');
    const unpack = async (content: Buffer) => {
      writeFileSync(
        path,
        craftZip(withManifest([{ name: 'tagline.db', content }, ...soundMembers().slice(1)])),
      );
      return unpackBackup({ path, folder: newProfileFolder(file), media, now: NOON });
    };
    expect(await unpack(bytes)).toMatchObject({ ok: false, fault: { reason: 'newer' } });
    truncateSync(other, Math.floor(statSync(other).size / 2));
    expect(await unpack(readFileSync(other))).toMatchObject({ ok: false, fault: { reason: 'damaged' } });
  });
});

describe('a restore', () => {
  const sourcesIn = (file: string): readonly string[] => {
    const opened = openDatabase(file, { now: () => NOON });
    if (!opened.ok) throw new Error(opened.fault.kind);
    const sources = listFeeds(opened.value.db).map(({ title }) => title);
    closeDatabase(opened.value.db);
    return sources;
  };
  const task = (file: string, target: string) => ({
    file,
    target,
    appVersion: '1.0.0',
    now: NOON,
    settings: '{"theme":"dark"}',
    subscriptions: '',
    withPictures: true,
    withRecordings: true,
  });

  async function prepare(): Promise<string> {
    const path = join(testFolder(), 'there.tagline-backup');
    expect(writeBackup(task(fillProfile('there.example', 5), path), () => {})).toMatchObject({ ok: true });
    const file = fillProfile('here.example', 2);
    writeFileSync(join(dirname(file), 'kept.json'), 'of here');
    const unpacked = await unpackBackup({
      path,
      folder: newProfileFolder(file),
      media: join(dirname(file), 'media'),
      now: NOON,
    });
    expect(unpacked).toEqual({ ok: true, value: null });
    return file;
  }

  it('S18 that is ended before its last step, wherever, is all done at the next start, and all undone after that', async () => {
    const template = await prepare();
    const before = contentOf(join(dirname(template), 'media'));
    let ends = 0;
    for (let renames = 0; renames < 60; renames += 1) {
      const folder = testFolder();
      cpSync(dirname(template), folder, { recursive: true });
      const file = join(folder, 'tagline.db');
      power.renamesLeft = renames;
      let isReady = false;
      try {
        prepareSwap(file, '{"theme":"light"}', NOON);
        isReady = true;
        finishSwap(file);
      } catch {
        ends += 1;
      }
      const isDone = power.renamesLeft !== 0;
      power.renamesLeft = null;
      finishSwap(file);
      expect(sourcesIn(file)).toEqual([isReady ? 'there.example' : 'here.example']);
      expect(existsSync(join(folder, 'kept.json'))).toBe(!isReady);
      if (!isReady) continue;
      // Pictures of both are there: what nothing shows any more is tidied away later.
      expect(contentOf(join(folder, 'media')).size).toBe(4);
      expect(readFileSync(join(folder, 'restored-settings.json'), 'utf8')).toBe('{"theme":"dark"}');
      power.renamesLeft = renames;
      try {
        prepareUndo(file, '{"theme":"dark"}', NOON);
        finishSwap(file);
      } catch {
        ends += 1;
      }
      power.renamesLeft = null;
      finishSwap(file);
      if (readLastRestore(file) !== null && sourcesIn(file)[0] === 'there.example') {
        // It was ended before anything was said: it is asked for again.
        expect(prepareUndo(file, '{"theme":"dark"}', NOON)).toBe(true);
        finishSwap(file);
      }
      expect(sourcesIn(file)).toEqual(['here.example']);
      expect(contentOf(join(folder, 'media'))).toEqual(before);
      expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('of here');
      expect(readFileSync(join(folder, 'restored-settings.json'), 'utf8')).toBe('{"theme":"light"}');
      if (isDone) break;
    }
    expect(ends).toBeGreaterThan(8);
  });
});
