import type { WritableDb } from '../../../electron/core/store/database.ts';

/** Collects the text of every statement a database is asked, so that a test can explain what really ran. */
export function recordStatements() {
  const texts: string[] = [];
  return { texts, beforeStatement: (text: string) => void texts.push(text) };
}

/** What SQLite would do, line by line: https://www.sqlite.org/eqp.html */
export function planOf(db: WritableDb, text: string): readonly string[] {
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all();
  return rows.map((row) => String(row['detail']));
}
