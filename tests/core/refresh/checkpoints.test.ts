import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { Checkpoints } from '../../../electron/core/refresh/checkpoints.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { moveLog, openDatabase } from '../../../electron/core/store/open-database.ts';
import { logState } from '../../../electron/core/store/write-ahead-log.ts';
import { NOON, testFolder } from '../store/open-test-database.ts';
import { testClock } from './open-test-corridor.ts';

const PAGE = 8192;

function setUp(move: 'moves' | 'fails' | null = 'moves') {
  const file = join(testFolder(), 'tagline.db');
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  onTestFinished(() => db.close());
  const clock = testClock(NOON);
  const errors: string[] = [];
  let moves = 0;
  const checkpoints = new Checkpoints({
    db,
    clock,
    log: { info: () => {}, warn: () => {}, error: (message) => void errors.push(message) },
    moveLog:
      move === null
        ? null
        : async () => {
            moves += 1;
            if (move === 'fails') throw new Error('the disk is slow');
            moveLog(file);
          },
  });
  return { db, clock, checkpoints, errors, moves: () => moves };
}

/** Writes about so many pages in one transaction. */
function write(db: WritableDb, pages: number): void {
  db.exec('CREATE TABLE IF NOT EXISTS filler (bytes BLOB)');
  db.prepare('INSERT INTO filler VALUES (zeroblob(?))').run(pages * PAGE);
}

const left = (db: WritableDb): number => logState(db).pages - logState(db).moved;

describe('the write-ahead log', () => {
  it('is in the file a second after somebody was told of what it holds', async () => {
    const { db, clock, checkpoints, moves } = setUp();
    write(db, 10);
    checkpoints.written();
    checkpoints.written();
    expect(left(db)).toBeGreaterThan(0);
    clock.advance(1000);
    await checkpoints.stop();
    expect(left(db)).toBe(0);
    expect(moves()).toBe(1);
  });

  it('is not moved where nothing was written', async () => {
    const { clock, checkpoints, moves, db } = setUp();
    moveLog(db.prepare('PRAGMA database_list').get()?.['file'] as string);
    checkpoints.written();
    clock.advance(1000);
    expect(moves()).toBe(0);
  });

  it('begins anew where long work would let it grow without end', async () => {
    const { db, checkpoints } = setUp();
    const lengths: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      write(db, 500);
      await checkpoints.makeRoom();
      lengths.push(logState(db).pages);
    }
    expect(Math.max(...lengths)).toBeLessThan(9000);
  });

  it('is left to the commits where nobody moves it, and work goes on where it cannot be', async () => {
    const alone = setUp(null);
    for (let round = 0; round < 10; round += 1) {
      write(alone.db, 200);
      await alone.checkpoints.makeRoom();
    }
    expect(logState(alone.db).pages).toBeLessThan(1000);
    const failing = setUp('fails');
    write(failing.db, 9000);
    await failing.checkpoints.makeRoom();
    expect(failing.errors).toContain('the write-ahead log could not be moved');
  });
});
