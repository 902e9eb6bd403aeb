import { pathToFileURL } from 'node:url';
import type { ReadableDb, WritableDb } from '../database.ts';
import { migrate } from '../migrate.ts';
import { unpackHtml } from '../packed-html.ts';
import { allRows, firstRow, run } from '../run-query.ts';
import { limitTo, list, sql, type Query } from '../sql.ts';
import { copyOthers, copyReadable, tableShapes } from './copy-readable.ts';
import { askFeedsAnew, DERIVED, rebuildDerived } from './rebuild-derived.ts';

/** What cannot be had again comes first, and what others hang on. */
const FIRST = ['statuses', 'feeds', 'tags', 'articles', 'content'];
const TEXTS_AT_A_TIME = 200;

export interface SalvageSources {
  /** The file that is damaged; it is not written to. */
  readonly damaged: string;
  /** Whether its write-ahead log is another database's, or damaged itself. */
  readonly isLogIgnored: boolean;
  /** A sound copy from before, for what cannot be read. */
  readonly snapshot: string | null;
  readonly now: number;
}

/** The version of a damaged file's schema; null where not even that can be read. */
export function damagedVersion(db: WritableDb, sources: SalvageSources): number | null {
  try {
    return attachDamaged(db, sources, () => {
      // Reads the schema itself.
      firstRow(db, sql`SELECT COUNT(*) FROM damaged.feeds`);
      return firstRow<{ user_version: number }>(db, sql`PRAGMA damaged.user_version`)?.user_version ?? null;
    });
  } catch {
    return null;
  }
}

/**
 * Copies into a new database, of the same version and without content, every row of a damaged one that can be read, and
 * those of a snapshot in place of the others; then brings it to the present version and into line with itself.
 */
export function salvage(db: WritableDb, version: number, sources: SalvageSources): void {
  let holes = 0;
  withoutTriggers(db, () => {
    const shapes = tableShapes(db, DERIVED).toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
    const missing = attachDamaged(db, sources, () =>
      shapes.map((shape) => ({ table: shape.name, which: copyReadable(db, 'damaged', shape) })),
    );
    missing.push({ table: 'content', which: dropGarbledTexts(db) });
    holes = missing.reduce((sum, { which }) => sum + which.length, 0);
    if (sources.snapshot !== null && holes > 0) fillFrom(db, sources.snapshot, missing);
  });
  migrate(db, version);
  withoutTriggers(db, () => {
    rebuildDerived(db);
    if (holes > 0) askFeedsAnew(db, sources.now);
  });
}

const placeOf = (table: string): number => (FIRST.indexOf(table) + FIRST.length + 1) % (FIRST.length + 1);

interface Missing {
  readonly table: string;
  readonly which: readonly Query[];
}

function attachDamaged<Value>(
  db: WritableDb,
  { damaged, isLogIgnored }: SalvageSources,
  work: () => Value,
): Value {
  const parameters = isLogIgnored ? 'mode=ro&immutable=1' : 'mode=ro';
  // A file that was cut short is opened only so: https://www.sqlite.org/pragma.html#pragma_writable_schema
  db.exec('PRAGMA writable_schema = ON');
  run(db, sql`ATTACH ${`${pathToFileURL(damaged).href}?${parameters}`} AS damaged`);
  try {
    return work();
  } finally {
    db.exec('PRAGMA writable_schema = OFF');
    run(db, sql`DETACH damaged`);
  }
}

function fillFrom(db: WritableDb, snapshot: string, missing: readonly Missing[]): void {
  run(db, sql`ATTACH ${`${pathToFileURL(snapshot).href}?mode=ro`} AS snapshot`);
  try {
    for (const { table, which } of missing) copyOthers(db, 'snapshot', table, which);
  } finally {
    run(db, sql`DETACH snapshot`);
  }
}

function withoutTriggers(db: WritableDb, work: () => void): void {
  const triggers = allRows<{ name: string; text: string }>(
    db,
    sql`SELECT name, sql AS text FROM main.sqlite_schema WHERE type = 'trigger'`,
  );
  db.exec('PRAGMA foreign_keys = OFF');
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  work();
  for (const { text } of triggers) db.exec(text);
  db.exec('PRAGMA foreign_keys = ON');
}

/** A damaged page may still hold a row whose text is garbled. @returns which they were */
function dropGarbledTexts(db: WritableDb): readonly Query[] {
  const garbled: number[] = [];
  for (let texts = textsAfter(db, 0); texts.length > 0; texts = textsAfter(db, texts.at(-1)?.id ?? 0)) {
    garbled.push(...texts.filter(({ body }) => !canUnpack(body)).map(({ id }) => id));
  }
  run(db, sql`DELETE FROM content WHERE id IN (SELECT value FROM json_each(${list(garbled)}))`);
  return garbled.map((id) => sql`rowid = ${id}`);
}

const textsAfter = (
  db: ReadableDb,
  id: number,
): readonly { readonly id: number; readonly body: Uint8Array }[] =>
  allRows(db, sql`SELECT id, body FROM content WHERE id > ${id} ORDER BY id ${limitTo(TEXTS_AT_A_TIME)}`);

function canUnpack(body: Uint8Array): boolean {
  try {
    unpackHtml(body);
    return true;
  } catch {
    return false;
  }
}
