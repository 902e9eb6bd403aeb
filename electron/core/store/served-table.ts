import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

const IDENTITY_BYTES = 16;
/** So many of its latest articles a feed is taken to offer where its last document was not noted: few list more. */
const TAKEN_TO_BE_SERVED = 100;

/** Notes what a feed's last document holds. Call it in the transaction that keeps it. */
export function noteServed(db: WritableDb, feedId: number, identities: readonly string[]): void {
  const bytes = Buffer.from(identities.join(''), 'hex');
  run(
    db,
    sql`INSERT INTO served (feed_id, identities) VALUES (${feedId}, ${bytes})
        ON CONFLICT (feed_id) DO UPDATE SET identities = excluded.identities`,
  );
}

/** The identities (hex) that a feed still offers: what of them is deleted comes back with the next document. */
export function servedIdentities(db: ReadableDb, feedId: number): ReadonlySet<string> {
  const row = firstRow<{ identities: Uint8Array }>(
    db,
    sql`SELECT identities FROM served WHERE feed_id = ${feedId}`,
  );
  return row === null ? latestIdentities(db, feedId) : new Set(split(row.identities));
}

function latestIdentities(db: ReadableDb, feedId: number): ReadonlySet<string> {
  const rows = allRows<{ identity: string }>(
    db,
    sql`SELECT lower(hex(identity)) AS identity FROM articles
        WHERE feed_id = ${feedId} ORDER BY sort_at DESC ${limitTo(TAKEN_TO_BE_SERVED)}`,
  );
  return new Set(rows.map(({ identity }) => identity));
}

function* split(identities: Uint8Array): Generator<string> {
  for (let at = 0; at < identities.length; at += IDENTITY_BYTES) {
    yield Buffer.from(identities.subarray(at, at + IDENTITY_BYTES)).toString('hex');
  }
}
