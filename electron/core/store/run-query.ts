import type { ReadableDb, WritableDb } from './database.ts';
import type { Query } from './sql.ts';
import { storeError } from './store-error.ts';

/** Every row; `Row` is what the query's SELECT makes true. */
export function allRows<Row>(db: ReadableDb, query: Query): readonly Row[] {
  return guarded(() => db.prepare(query.text).all(...query.params) as readonly Row[]);
}

export function firstRow<Row>(db: ReadableDb, query: Query): Row | null {
  return guarded(() => (db.prepare(query.text).get(...query.params) as Row | undefined) ?? null);
}

export function run(db: WritableDb, query: Query): void {
  guarded(() => db.prepare(query.text).run(...query.params));
}

/** Rows of a writing statement's RETURNING. */
export function runReturning<Row>(db: WritableDb, query: Query): readonly Row[] {
  return allRows<Row>(db, query);
}

function guarded<T>(ask: () => T): T {
  try {
    return ask();
  } catch (cause) {
    throw storeError(cause);
  }
}
