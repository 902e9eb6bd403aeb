import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { makeSchema, migrate, SCHEMA_VERSION } from '../../../electron/core/store/migrate.ts';

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

function database(make: (db: WritableDb) => void): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  const driver = { exec: (text: string) => db.exec(text), isInTransaction: () => db.isTransaction };
  make(driver as unknown as WritableDb);
  return db;
}

/** In the order in which triggers fire. */
const schemaOf = (db: DatabaseSync): readonly Entry[] =>
  db
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid')
    .all() as unknown as Entry[];

/** Tables that SQLite makes by itself for another one. */
const isMadeAlong = ({ name }: Entry): boolean => /^(?:sqlite_|search_)/u.test(name);

const rowsOf = (db: DatabaseSync): readonly (readonly [string, readonly unknown[]])[] =>
  schemaOf(db)
    .filter((entry) => entry.type === 'table' && !isMadeAlong(entry) && entry.name !== 'search')
    .map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()]);

interface Option {
  readonly k: string;
  readonly v: number;
}

/** How the search index was told to work; its format is its own affair. */
const searchOptionsOf = (db: DatabaseSync): readonly Option[] =>
  db.prepare("SELECT k, v FROM search_config WHERE k <> 'version' ORDER BY k").all() as unknown as Option[];

const quoted = (value: unknown): string => (typeof value === 'number' ? String(value) : `'${String(value)}'`);

const written = (db: DatabaseSync): string => {
  const statements = schemaOf(db).flatMap((entry) =>
    entry.sql === null || isMadeAlong(entry) ? [] : `${entry.sql};`,
  );
  const rows = rowsOf(db).flatMap(([name, all]) =>
    all.map(
      (row) =>
        `INSERT INTO ${name} VALUES (${Object.values(row as object)
          .map(quoted)
          .join(', ')});`,
    ),
  );
  const options = searchOptionsOf(db).map(
    ({ k, v }) => `INSERT INTO search (search, rank) VALUES ('${k}', ${v});`,
  );
  return `/** What all migrations come to. Written by its test (\`vitest -u\`), read by people, and run where a database is new. */
export const presentSchema = \`
${[...statements, ...options, ...rows].join('\n\n')}
\`;
`;
};

it('is what all migrations come to', async () => {
  const migrated = database((db) => migrate(db, 0));
  await expect(written(migrated)).toMatchFileSnapshot('../../../electron/core/store/present-schema.ts');
});

it('makes the very database that migrating makes', () => {
  const [made, migrated] = [
    database((db) => makeSchema(db, SCHEMA_VERSION)),
    database((db) => migrate(db, 0)),
  ];
  const own = (db: DatabaseSync) => schemaOf(db).filter((entry) => !isMadeAlong(entry));
  expect(own(made)).toEqual(own(migrated));
  expect(new Set(schemaOf(made))).toEqual(new Set(schemaOf(migrated)));
  expect(rowsOf(made)).toEqual(rowsOf(migrated));
  expect(searchOptionsOf(made)).toEqual(searchOptionsOf(migrated));
  for (const pragma of ['application_id', 'user_version'])
    expect(made.prepare(`PRAGMA ${pragma}`).get()).toEqual(migrated.prepare(`PRAGMA ${pragma}`).get());
});
