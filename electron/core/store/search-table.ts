import type { WritableDb } from './database.ts';
import { run } from './run-query.ts';
import { sql } from './sql.ts';

export function putSearchText(db: WritableDb, id: number, title: string, text: string): void {
  run(db, sql`INSERT INTO search (rowid, title, body) VALUES (${id}, ${title}, ${text})`);
}

export function removeSearchText(db: WritableDb, id: number): void {
  run(db, sql`DELETE FROM search WHERE rowid = ${id}`);
}
