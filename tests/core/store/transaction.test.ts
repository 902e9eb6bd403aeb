import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { articleRows, listArticles } from '../../../electron/core/store/article-rows.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { openDatabase } from '../../../electron/core/store/open-database.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { StoreError } from '../../../electron/core/store/store-error.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import { addTestFeed, keep, NOON, openTestDatabase, testFolder } from './open-test-database.ts';
import { tellsFault } from '../../faults/what-is-read.ts';

const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

function catching(work: () => unknown): unknown {
  try {
    work();
  } catch (cause) {
    return cause;
  }
  throw new Error('nothing was thrown');
}

/** Everything a person can see, to tell one state from another. */
function state(db: WritableDb): string {
  const { ids } = listArticles(db, LATEST, null, 1000);
  return JSON.stringify([totals(db), articleRows(db, ids)]);
}

describe('a transaction', () => {
  it('keeps all of its writes or none', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const cause = catching(() =>
      inTransaction(db, () => {
        keep(db, feed, [{ guid: 'a' }, { guid: 'b' }]);
        throw new RangeError('no');
      }),
    );
    expect(cause).toBeInstanceOf(RangeError);
    expect(totals(db).articles).toBe(0);
    expect(db.isInTransaction()).toBe(false);
  });

  it('inside another joins it: what fails in it fails the whole, even when it is caught', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const cause = catching(() =>
      inTransaction(db, () => {
        keep(db, feed, [{ guid: 'good' }]);
        catching(() =>
          inTransaction(db, () => {
            keep(db, feed, [{ guid: 'bad' }]);
            throw new Error('one bad item');
          }),
        );
        keep(db, feed, [{ guid: 'better' }]);
      }),
    );
    expect(cause).toMatchObject({ message: 'a part of this transaction failed' });
    expect(totals(db).articles).toBe(0);
    inTransaction(db, () => keep(db, feed, [{ guid: 'good' }, { guid: 'better' }]));
    expect(totals(db).articles).toBe(2);
  });

  it('on a full disk changes nothing, says so, leaves reading as it was, and heals (S1)', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    keep(db, feed, [{ guid: 'kept' }]);
    const before = state(db);
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const large = Array.from({ length: 60 }, (_, at) => ({
      guid: `g${at}`,
      text: Array.from({ length: 900 }, (__, word) => `w${(word * 7919 + at * 104_729) % 99_991}`).join(' '),
    }));
    const cause = catching(() => inTransaction(db, () => keep(db, feed, large)));
    expect(cause).toBeInstanceOf(StoreError);
    expect(cause).toMatchObject({ fault: { kind: 'disk-full' } });
    tellsFault({ kind: 'disk-full' });
    expect(db.isInTransaction()).toBe(false);
    expect(state(db)).toBe(before);
    db.exec('PRAGMA max_page_count = 4294967294');
    keep(db, feed, large);
    expect(totals(db).articles).toBe(61);
  });

  it('whose n-th statement fails leaves the old state, whichever it is (S3)', () => {
    let countdown = Number.POSITIVE_INFINITY;
    const db = openTestDatabase({
      beforeStatement: () => {
        countdown -= 1;
        if (countdown === 0) throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
      },
    });
    const feed = addTestFeed(db, 'one.example');
    keep(db, feed, [{ guid: 'a', text: 'Old.', tags: ['Old'] }]);
    const before = state(db);
    let failures = 0;
    for (let at = 1; at < 200; at += 1) {
      countdown = at;
      let cause: unknown = null;
      try {
        inTransaction(db, () => keep(db, feed, [{ guid: 'a', text: 'New.', tags: ['New'] }, { guid: 'b' }]));
      } catch (thrown) {
        cause = thrown;
      }
      countdown = Number.POSITIVE_INFINITY;
      if (cause === null) break;
      failures += 1;
      expect(cause, `statement ${at}`).toMatchObject({ fault: { kind: 'disk-failing' } });
      expect(state(db), `statement ${at}`).toBe(before);
      expect(db.isInTransaction()).toBe(false);
    }
    expect(failures).toBeGreaterThan(15);
    expect(totals(db).articles).toBe(2);
  });
});

it('an unsubscribing that the end of the program cut short is finished at the next start', () => {
  const folder = testFolder();
  const file = join(folder, 'tagline.db');
  let updates = Number.POSITIVE_INFINITY;
  const opened = openDatabase(file, {
    now: () => NOON,
    beforeStatement: (text) => {
      if (text.startsWith('UPDATE articles SET is_hidden')) updates -= 1;
      if (updates === 0) {
        updates = Number.POSITIVE_INFINITY;
        throw new Error('the end');
      }
    },
  });
  if (!opened.ok) throw new Error('not opened');
  const { db } = opened.value;
  const feed = addTestFeed(db, 'one.example');
  keep(
    db,
    feed,
    Array.from({ length: 450 }, (_, at) => ({ guid: `g${at}` })),
  );
  updates = 2;
  catching(() => hideFeed(db, feed, NOON));
  onTestFinished(() => db.close());
  expect(totals(db).articles).toBe(250);
  // What a killed process leaves behind: the file and its write-ahead log as they are at this moment.
  const copy = join(folder, 'copy.db');
  for (const part of ['', '-wal']) writeFileSync(copy + part, readFileSync(file + part));
  const again = openDatabase(copy, { now: () => NOON });
  if (!again.ok) throw new Error('not opened');
  onTestFinished(() => again.value.db.close());
  expect(totals(again.value.db).articles).toBe(0);
  expect(
    again.value.db.prepare('SELECT COUNT(*) AS n FROM articles WHERE is_hidden = 1').get(),
  ).toMatchObject({
    n: 450,
  });
});
