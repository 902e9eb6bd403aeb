import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { sql } from './sql.ts';

export interface KeptFileSize {
  readonly name: string;
  readonly kind: 'picture' | 'recording';
  readonly bytes: number;
}

/** Every kept picture and recording, each file once. */
export const keptFileSizes = (db: ReadableDb): readonly KeptFileSize[] =>
  allRows<KeptFileSize>(
    db,
    sql`SELECT name, 'picture' AS kind, MAX(size_bytes) AS bytes FROM pictures WHERE name IS NOT NULL GROUP BY name
        UNION ALL
        SELECT name, 'recording' AS kind, MAX(size_bytes) AS bytes FROM recordings
        WHERE name IS NOT NULL AND name NOT IN (SELECT name FROM pictures WHERE name IS NOT NULL) GROUP BY name`,
  );
