import type { WritableDb } from '../database.ts';
import { allRows, firstRow, run } from '../run-query.ts';
import { sql, type Query } from '../sql.ts';
import { isUnwritten } from '../store-error.ts';

/** A database attached to the one that is being made. */
export type Source = 'damaged' | 'snapshot';

export interface TableShape {
  readonly name: string;
  /** Of the key: `rowid`, or the columns of a table without one. */
  readonly key: readonly string[];
}

/** Rows that are asked for together; where one of them cannot be read they are asked for in ever smaller groups. */
const KEYS_AT_A_TIME = 256;
/** After so many failures what is left of a table is given up, */
const MOST_FAILURES = 8000;
/** and after so many from its beginning nothing of it is readable. */
const MOST_FAILURES_AT_FIRST = 256;
/** Where the end of a table cannot be read, as far as this it is looked for. */
const FURTHEST_KEY = 2 ** 18;

/** A name of our own schema, which no parameter can stand for. */
const named = (name: string): Query => ({ text: `"${name}"`, params: [] });

/** The tables that are copied row by row; what is counted, indexed or found from others is not among them. */
export function tableShapes(db: WritableDb, derived: ReadonlySet<string>): readonly TableShape[] {
  const tables = allRows<{ name: string; isWithoutRowid: number }>(
    db,
    sql`SELECT name, wr AS isWithoutRowid FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'
        ORDER BY name`,
  );
  return tables
    .filter(({ name }) => !derived.has(name))
    .map(({ name, isWithoutRowid }) => ({
      name,
      key: isWithoutRowid === 1 ? keyOf(db, name) : ['rowid'],
    }));
}

const keyOf = (db: WritableDb, table: string): readonly string[] =>
  allRows<{ name: string }>(
    db,
    sql`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`,
  ).map(({ name }) => name);

/**
 * Copies the rows of a table that can be read.
 *
 * @returns which of them could not be, as conditions
 */
export function copyReadable(db: WritableDb, source: Source, table: TableShape): readonly Query[] {
  const columns = commonColumns(db, source, table.name);
  const [first = 'rowid', second] = table.key;
  const holes: Query[] = [];
  let failures = 0;
  let hasRead = false;
  const isGivenUp = (): boolean => failures > (hasRead ? MOST_FAILURES : MOST_FAILURES_AT_FIRST);
  const pieces = firstPieces(lastKey(db, source, table.name, first));
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
    const condition = sql`${named(first)} BETWEEN ${piece.from} AND ${piece.to}`;
    if (!isGivenUp() && copyRows(db, source, { table: table.name, columns }, condition)) {
      hasRead = true;
      continue;
    }
    failures += 1;
    if (isGivenUp()) holes.push(condition);
    else if (piece.from < piece.to) pieces.push(...halves(piece));
    else if (second === 'identity')
      holes.push(...copyByIdentity(db, source, { table: table.name, columns }, condition));
    else holes.push(condition);
  }
  return holes;
}

/** The rows of a table that another condition asks for. */
export function copyOthers(db: WritableDb, source: Source, table: string, which: readonly Query[]): void {
  const columns = commonColumns(db, source, table);
  for (const rows of which) copyRows(db, source, { table, columns }, rows);
}

interface Copied {
  readonly table: string;
  /** Those that both databases know. */
  readonly columns: Query;
}

/**
 * @returns false where not all of them could be read; then none was copied
 * @throws StoreError where it is the new database that cannot be written: that is no hole in the damaged one
 */
function copyRows(db: WritableDb, source: Source, { table, columns }: Copied, which: Query): boolean {
  try {
    run(
      db,
      sql`INSERT OR IGNORE INTO main.${named(table)} (${columns})
          SELECT ${columns} FROM ${named(source)}.${named(table)} WHERE ${which}`,
    );
    return true;
  } catch (cause) {
    if (isUnwritten(cause)) throw cause;
    return false;
  }
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

function firstPieces(last: number): Piece[] {
  return Array.from({ length: Math.ceil(last / KEYS_AT_A_TIME) }, (_, index) => ({
    from: index * KEYS_AT_A_TIME + 1,
    to: (index + 1) * KEYS_AT_A_TIME,
  }));
}

function halves({ from, to }: Piece): readonly Piece[] {
  const middle = Math.floor((from + to) / 2);
  return [
    { from, to: middle },
    { from: middle + 1, to },
  ];
}

/** Identities are spread evenly: a sixteenth of a page's worth is asked for at a time. */
function copyByIdentity(db: WritableDb, source: Source, table: Copied, feed: Query): readonly Query[] {
  const holes: Query[] = [];
  for (let byte = 0; byte < 256; byte += 1) {
    const from = Uint8Array.of(byte);
    const until = byte === 255 ? new Uint8Array(17).fill(255) : Uint8Array.of(byte + 1);
    const condition = sql`${feed} AND identity >= ${from} AND identity < ${until}`;
    if (!copyRows(db, source, table, condition)) holes.push(condition);
  }
  return holes;
}

/** Where the last page cannot be read, the count that numbered the rows tells; else more is tried than there can be. */
function lastKey(db: WritableDb, source: Source, table: string, key: string): number {
  const asked: readonly Query[] = [
    sql`SELECT MAX(${named(key)}) AS last FROM ${named(source)}.${named(table)}`,
    sql`SELECT seq AS last FROM ${named(source)}.sqlite_sequence WHERE name = ${table}`,
    // What is not numbered by itself is mostly numbered by articles.
    sql`SELECT MAX(seq) AS last FROM ${named(source)}.sqlite_sequence`,
  ];
  for (const query of asked) {
    try {
      const row = firstRow<{ last: number | null }>(db, query);
      if (row !== null) return Math.min(row.last ?? 0, Number.MAX_SAFE_INTEGER);
    } catch {
      // The next one is asked.
    }
  }
  return FURTHEST_KEY;
}

const columnsOf = (db: WritableDb, schema: Source | 'main', table: string): readonly string[] =>
  allRows<{ name: string }>(db, sql`SELECT name FROM pragma_table_info(${table}, ${schema})`).map(
    ({ name }) => name,
  );

function commonColumns(db: WritableDb, source: Source, table: string): Query {
  const there = new Set(columnsOf(db, source, table));
  const columns = columnsOf(db, 'main', table).filter((column) => there.has(column));
  return { text: columns.map((column) => `"${column}"`).join(', '), params: [] };
}
