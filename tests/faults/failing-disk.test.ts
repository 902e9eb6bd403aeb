import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SCHEMA_VERSION } from '../../electron/core/store/migrate.ts';
import { isWhole, makeDatabase, openForRepair } from '../../electron/core/store/open-database.ts';
import { copyReadable } from '../../electron/core/store/recover/copy-readable.ts';
import { testFolder } from '../core/store/open-test-database.ts';
import { belongingsOf, expectWhole, makeProfile, open, turnBytesOver } from './damaged-profile.ts';

const module = (path: string): string =>
  JSON.stringify(new URL(`../../electron/core/store/${path}`, import.meta.url).href);

/**
 * Opens a profile in a process whose every write beyond so many bytes of a file fails (RLIMIT_FSIZE): the system itself
 * says no, in the middle of a transaction, a checkpoint or a recovery. Marks articles there until one is not written.
 */
function useUntilItFails(file: string, limitKb: number) {
  const script = `
    const { openOrRecover } = await import(${module('recover/open-or-recover.ts')});
    const { inTransaction } = await import(${module('transaction.ts')});
    const { markRead, saveArticle } = await import(${module('statuses-table.ts')});
    const opened = openOrRecover(${JSON.stringify(file)}, { now: Date.now, listedFeeds: () => [] });
    let marked = 0, fault = opened.ok ? null : opened.fault.kind;
    try {
      for (; opened.ok && marked < 360; marked += 1) {
        // The two belong together.
        inTransaction(opened.value.db, () => {
          markRead(opened.value.db, [marked + 1], true);
          saveArticle(opened.value.db, marked + 1, true);
        });
      }
    } catch (cause) {
      fault = cause.fault?.kind ?? String(cause);
    }
    process.stdout.write(JSON.stringify({ marked, fault }));
    process.exit(0);`;
  // The signal that comes with the failure would end the process; ignored, the write fails instead.
  const limited = `trap '' XFSZ; ulimit -f ${limitKb}; exec "$0" --input-type=module --eval "$1"`;
  const child = spawnSync('bash', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
  return JSON.parse(child.stdout || JSON.stringify(child.stderr)) as { marked: number; fault: string | null };
}

describe.skipIf(process.platform !== 'linux')('a disk that fails to write', () => {
  it.each([0, 16, 64, 150, 400, 900])(
    'S3 EIO from %i KB of a file on: what was answered is there, the next one wholly or not at all, and nothing is set aside',
    async (limitKb) => {
      const { file, before } = await makeProfile();
      const { marked, fault } = useUntilItFails(file, limitKb);
      expect(fault).toBe('disk-failing');
      const { db, recovery } = open(file);
      expect(recovery).toBeNull();
      expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.damaged'))).toEqual([]);
      expectWhole(file, db);
      const now = belongingsOf(db);
      expect([now.subscriptions, now.articles.size]).toEqual([before.subscriptions, before.articles.size]);
      const marks = db.prepare('SELECT id, is_read = 1 AND is_saved = 1 AS done FROM articles ORDER BY id');
      for (const { done } of marks.all().slice(0, marked)) expect(done).toBe(1);
      const changed = Array.from(now.articles).filter(
        ([identity, mark]) => JSON.stringify(mark) !== JSON.stringify(before.articles.get(identity)),
      );
      for (const [, mark] of changed) expect(mark).toEqual({ isRead: 1, isSaved: 1 });
    },
  );

  it('S3 EIO while a damaged database is repaired: it stays as it is, and is repaired once the disk writes', async () => {
    const { file } = await makeProfile();
    const undamaged = statSync(file).size;
    turnBytesOver(file, 'articles', 0.4);
    const bytes = readFileSync(file);
    for (const share of [0.1, 0.3, 0.6, 0.9]) {
      const { fault } = useUntilItFails(file, Math.ceil((undamaged * share) / 1024));
      expect([share, fault]).toEqual([share, 'disk-failing']);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
    const { db, recovery } = open(file);
    expect(recovery?.from).toBe('damaged-file');
    expect(belongingsOf(db).articles.size).toBeGreaterThanOrEqual(240);
    expectWhole(file, db);
    expect(isWhole(file)).toBe(true);
  });
});

it('S1 a disk that is full while a damaged database is repaired leaves no rows out: it stops', async () => {
  const { file } = await makeProfile();
  const target = join(testFolder(), 'made-anew.db');
  makeDatabase(target, SCHEMA_VERSION);
  const db = openForRepair(target);
  onTestFinished(() => db.close());
  db.exec('PRAGMA foreign_keys = OFF');
  db.prepare('ATTACH ? AS damaged').run(file);
  const pages = Number(db.prepare('PRAGMA main.page_count').get()?.['page_count']);
  db.exec(`PRAGMA main.max_page_count = ${pages + 4}`);
  const copy = () => copyReadable(db, 'damaged', { name: 'content', key: ['rowid'] });
  expect(copy).toThrow('disk-full');
  db.exec('PRAGMA main.max_page_count = 4294967294');
  expect(copy()).toEqual([]);
});
