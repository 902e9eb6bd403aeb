import type { Contact } from '../../../shared/contact.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, run } from './run-query.ts';
import { limitTo, sql } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** Those not heard of for longest are forgotten. */
const MOST_KEPT = 5000;

/** Adds to what is known of hosts. */
export function noteContacts(db: WritableDb, contacts: readonly Contact[]): void {
  inTransaction(db, () => {
    for (const { host, purpose, firstAt, lastAt, requests } of contacts) {
      run(
        db,
        sql`INSERT INTO contacts (host, purpose, first_at, last_at, requests)
            VALUES (${host}, ${purpose}, ${firstAt}, ${lastAt}, ${requests})
            ON CONFLICT (host, purpose) DO UPDATE
            SET last_at = excluded.last_at, requests = requests + excluded.requests`,
      );
    }
    run(
      db,
      sql`DELETE FROM contacts WHERE id IN (
            SELECT id FROM contacts ORDER BY last_at DESC LIMIT -1 OFFSET CAST(${MOST_KEPT} AS INTEGER))`,
    );
  });
}

/** The latest first. */
export const listContacts = (db: ReadableDb): readonly Contact[] =>
  allRows<Contact>(
    db,
    sql`SELECT host, purpose, first_at AS firstAt, last_at AS lastAt, requests FROM contacts
        ORDER BY last_at DESC ${limitTo(MOST_KEPT)}`,
  );
