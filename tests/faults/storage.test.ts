import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../electron/core/store/journal/journal-files.ts';
import { SCHEMA_VERSION } from '../../electron/core/store/migrate.ts';
import { closeDatabase } from '../../electron/core/store/open-database.ts';
import { openOrRecover } from '../../electron/core/store/recover/open-or-recover.ts';
import { readRecovery } from '../../electron/core/store/recover/recovery-note.ts';
import { listSnapshots } from '../../electron/core/store/recover/snapshot-files.ts';
import { markRead } from '../../electron/core/store/statuses-table.ts';
import { followTag } from '../../electron/core/store/tags-table.ts';
import { allRows } from '../../electron/core/store/run-query.ts';
import { sql } from '../../electron/core/store/sql.ts';
import type { WritableDb } from '../../electron/core/store/database.ts';
import type { TagKey } from '../../shared/tag.ts';
import { DAY_MS } from '../../shared/time.ts';
import { keep, NOON } from '../core/store/open-test-database.ts';
import {
  actAndDie,
  belongingsOf,
  cutInHalf,
  expectWhole,
  makeProfile,
  open,
  turnBytesOver,
  type Profile,
} from './damaged-profile.ts';
import { tellsFault, tellsPlace } from './what-is-read.ts';

const remove = (paths: readonly { readonly path: string }[]): void => {
  for (const { path } of paths) rmSync(path);
};

/** What is there has the marks it had. */
function expectMarks(found: Profile['before'], before: Profile['before']): void {
  for (const [identity, marks] of found.articles) expect(marks).toEqual(before.articles.get(identity));
}

describe('a damaged database', () => {
  const parts = ['articles', 'content', 'statuses', 'feeds', 'tags', 'articles_by_feed', 'search_data'];
  it.each(parts)(
    'S4 page flipped in %s: what is not read comes from the snapshot, and marks from the journal',
    async (part) => {
      const { file, before } = await makeProfile();
      turnBytesOver(file, part, 0.4);
      const { db, recovery } = open(file);
      expect(recovery).toMatchObject({ from: 'damaged-file', known: { articles: 360, subscriptions: 3 } });
      const now = belongingsOf(db);
      expect(now.subscriptions).toEqual(before.subscriptions);
      expect(now.follows).toEqual(before.follows);
      expectMarks(now, before);
      // Those of the feed that came after the snapshot may be on the pages that are lost.
      expect(now.articles.size).toBeGreaterThanOrEqual(part === 'articles' || part === 'feeds' ? 240 : 360);
      expectWhole(file, db);
    },
  );

  it('S4 page flipped, and no snapshot was ever taken: the other pages are saved, and marks of what is lost wait for it', async () => {
    const { file, before } = await makeProfile({ withSnapshot: false });
    turnBytesOver(file, 'articles', 0.4);
    const { db, recovery } = open(file);
    const now = belongingsOf(db);
    expect(recovery).toMatchObject({ from: 'damaged-file', recovered: { subscriptions: 3 } });
    expect(now.articles.size).toBeGreaterThan(100);
    expect(now.articles.size).toBeLessThan(360);
    expectMarks(now, before);
    expectWhole(file, db);
    keep(
      db,
      1,
      Array.from({ length: 120 }, (_, at) => ({ guid: `one.example ${at}` })),
    );
    expectMarks(belongingsOf(db), before);
  });

  it('S5 truncated db: the half that is there is read, the other half comes from the snapshot', async () => {
    const { file, before } = await makeProfile();
    cutInHalf(file);
    const { db, recovery } = open(file);
    expect(recovery?.from).toBe('damaged-file');
    const now = belongingsOf(db);
    expect(now.subscriptions).toEqual(before.subscriptions);
    expect(now.articles.size).toBeGreaterThanOrEqual(240);
    expectMarks(now, before);
    expectWhole(file, db);
  });

  const lost: readonly (readonly [string, (file: string) => void])[] = [
    ['S6 zero-byte db', (file) => truncateSync(file, 0)],
    ['S7 not a db (HTML)', (file) => writeFileSync(file, '<!doctype html><title>Sign in</title>')],
    ['S6 no db at all in a profile that had one', (file) => rmSync(file)],
  ];

  it.each(lost)('%s: the snapshot takes its place, with what was done since', async (_, damage) => {
    const { file, before } = await makeProfile();
    damage(file);
    const bytes = existsSync(file) ? readFileSync(file) : null;
    const { db, recovery } = open(file);
    expect(recovery).toMatchObject({
      from: 'snapshot',
      recovered: { subscriptions: 3, articles: 240, follows: 1 },
      known: { subscriptions: 3, articles: 360, follows: 1 },
    });
    if (bytes !== null) expect(readFileSync(recovery?.damagedFile ?? '').equals(bytes)).toBe(true);
    const now = belongingsOf(db);
    expect(now.subscriptions).toEqual(before.subscriptions);
    expect(now.follows).toEqual(before.follows);
    expectMarks(now, before);
    expectWhole(file, db);
    expect(readRecovery(file)).toEqual(recovery);
  });

  it.each(lost)(
    '%s, and every snapshot too: subscriptions and marks come from what is beside it',
    async (_, damage) => {
      const { file, before } = await makeProfile({ withSnapshot: false });
      damage(file);
      remove(segmentsOf(file));
      const listedFeeds = () =>
        before.subscriptions.map((feedUrl) => ({ feedUrl, title: 'Mine', siteUrl: null, folder: 'World' }));
      const { db, recovery } = open(file, { listedFeeds });
      expect(recovery?.from).toBe('subscriptions');
      expect(belongingsOf(db).subscriptions).toEqual(before.subscriptions);
      expectWhole(file, db);
    },
  );

  it('S6 a lost db without snapshot or list: the journal alone knows subscriptions, follows and marks', async () => {
    const { file, before } = await makeProfile({ withSnapshot: false });
    rmSync(file);
    const { db } = open(file);
    const now = belongingsOf(db);
    expect(now.subscriptions).toEqual(before.subscriptions);
    expect(now.follows).toEqual(before.follows);
    keep(
      db,
      1,
      Array.from({ length: 120 }, (_, at) => ({ guid: `one.example ${at}` })),
    );
    expectMarks(belongingsOf(db), before);
    expectWhole(file, db);
  });

  it('S4 a damaged snapshot is passed over for the one before', async () => {
    const { file, before } = await makeProfile();
    const [newest] = listSnapshots(file);
    const older = (newest?.path ?? '').replace(/\d{6}-/u, '000001-');
    copyFileSync(newest?.path ?? '', older);
    cutInHalf(newest?.path ?? '');
    truncateSync(file, 0);
    const { db, recovery } = open(file);
    expect(recovery).toMatchObject({ from: 'snapshot', recovered: { articles: 240 } });
    expectMarks(belongingsOf(db), before);
  });

  it('S4 a start that is ended in the middle of a recovery begins it anew', async () => {
    const { file, before } = await makeProfile();
    turnBytesOver(file, 'articles', 0.4);
    writeFileSync(`${file}.recovering`, 'half a database');
    writeFileSync(`${file}.recovering-wal`, 'half a log');
    const { db } = open(file);
    expectMarks(belongingsOf(db), before);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('recovering'))).toEqual([]);
    expectWhole(file, db);
  });

  it('S4 a start that is ended at the last step of a recovery is finished by the next', async () => {
    const { file } = await makeProfile();
    turnBytesOver(file, 'articles', 0.4);
    const first = open(file);
    const recovered = belongingsOf(first.db);
    closeDatabase(first.db);
    renameSync(file, `${file}.recovered`);
    const { db, recovery } = open(file);
    expect(recovery).toBeNull();
    expect(belongingsOf(db)).toEqual(recovered);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('recovered'))).toEqual([]);
  });

  const markMore = (db: WritableDb): void => {
    const ids = allRows<{ id: number }>(db, sql`SELECT id FROM articles WHERE is_read = 0 LIMIT 20`);
    markRead(
      db,
      ids.map(({ id }) => id),
      true,
    );
    followTag(db, 'odesa' as TagKey, 'Одеса', NOON);
  };

  it('S8 -wal deleted: what had not reached the file is done again from the journal', async () => {
    const { file } = await makeProfile();
    const killed = await actAndDie(file, markMore);
    expect(statSync(`${killed.file}-wal`).size).toBeGreaterThan(0);
    rmSync(`${killed.file}-wal`);
    const { db, recovery } = open(killed.file);
    expect(recovery).toBeNull();
    expect(belongingsOf(db)).toEqual(killed.before);
    expectWhole(killed.file, db);
  });

  it('S8 -wal that lost its last commits when the power went: they are done again, however long the computer has been up since', async () => {
    const { file } = await makeProfile();
    const killed = await actAndDie(file, markMore);
    // As after a power cut: the log is there, and what had not reached the disk is not in it.
    truncateSync(`${killed.file}-wal`, 0);
    const noted = join(dirname(killed.file), 'kept.json');
    const facts = JSON.parse(readFileSync(noted, 'utf8')) as { boot: { id: string | null; at: number } };
    facts.boot = { id: facts.boot.id === null ? null : 'another', at: facts.boot.at - DAY_MS };
    writeFileSync(noted, JSON.stringify(facts));
    const { db, recovery } = open(killed.file);
    expect(recovery).toBeNull();
    expect(belongingsOf(db)).toEqual(killed.before);
    expectWhole(killed.file, db);
  });

  it('S8 stale -wal from another db: it is set aside, and the file is read without it', async () => {
    const { file, before } = await makeProfile();
    const other = await makeProfile({ withSnapshot: false });
    const killed = await actAndDie(other.file, markMore);
    copyFileSync(`${killed.file}-wal`, `${file}-wal`);
    const { db } = open(file);
    expect(belongingsOf(db)).toEqual(before);
    expect(readdirSync(dirname(file)).some((name) => /-wal\..*\.damaged$/u.test(name))).toBe(true);
    expectWhole(file, db);
  });

  it('S11 newer schema: refused and not touched', async () => {
    const { file } = await makeProfile();
    const newer = new DatabaseSync(file);
    newer.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    newer.close();
    const bytes = readFileSync(file);
    const files = readdirSync(dirname(file));
    const opened = openOrRecover(file, { now: () => NOON, listedFeeds: () => [] });
    expect(opened).toMatchObject({ ok: false, fault: { kind: 'database-newer' } });
    if (!opened.ok) tellsFault(opened.fault);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(expect.arrayContaining(files));
  });

  it('S17 profile on a network share: no write-ahead log, and a write that was ended is taken back', async () => {
    const { file, before } = await makeProfile();
    const { db } = open(file, { isOnShare: true });
    const pragma = (of: WritableDb, name: string) =>
      Object.values(of.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma(db, 'journal_mode'), pragma(db, 'synchronous')]).toEqual(['delete', 2]);
    expect(belongingsOf(db)).toEqual(before);

    // The file and its journal as they are when the program ends in the middle of a write.
    db.exec(
      'PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE statuses SET is_read = 1 - is_read; UPDATE articles SET title = title || title',
    );
    const other = join(dirname(file), 'ended');
    mkdirSync(other);
    const ended = join(other, 'tagline.db');
    for (const part of ['', '-journal']) copyFileSync(file + part, ended + part);
    db.exec('ROLLBACK');
    closeDatabase(db);
    expect(readdirSync(dirname(file)).filter((name) => /-(?:wal|shm|journal)$/u.test(name))).toEqual([]);

    const again = open(ended, { isOnShare: true });
    expect(again.recovery).toBeNull();
    expect(belongingsOf(again.db)).toEqual(before);
    expectWhole(ended, again.db);
    closeDatabase(again.db);

    // Back on a disk of this computer's own.
    expect(pragma(open(ended).db, 'journal_mode')).toBe('wal');
    tellsPlace({ folder: '/mnt/house/tagline', share: 'nfs4' });
  });

  it('S17 profile on a network share, damaged: no journal of it is rolled back into what is made anew', async () => {
    const { file, before } = await makeProfile();
    cutInHalf(file);
    writeFileSync(`${file}-journal`, 'of the damaged one');
    const { db, recovery } = open(file, { isOnShare: true });
    expect(recovery?.damagedFile).toBeTruthy();
    expect(existsSync(`${file}-journal`)).toBe(false);
    expect(belongingsOf(db).subscriptions).toEqual(before.subscriptions);
    tellsPlace({ folder: '/mnt/house/tagline', share: 'nfs4' });
  });
});
