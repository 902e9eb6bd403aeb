import type { StorageKind, StorageReport } from '../../../shared/storage.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb } from './database.ts';
import { fileSpace } from './file-space.ts';
import { openReadOnly } from './open-database.ts';
import { allRows } from './run-query.ts';
import { sql } from './sql.ts';

/** Of a page that is full so much holds nothing, as what comes next does not fit in. */
const USUALLY_UNUSED = 0.1;

/** What the file itself tells. `clearedBytes`: what would be given back of what is cleared. */
export type StorageMeasure = Pick<StorageReport, 'kinds' | 'isEstimate' | 'free' | 'months'> & {
  readonly sources: readonly { readonly feedId: number; readonly articles: number; readonly bytes: number }[];
  readonly clearedBytes: number;
  /** Between what stands in the pages of the file, beyond what is usual. */
  readonly loose: number;
};

const KINDS: Readonly<Record<string, StorageKind>> = {
  content: 'texts',
  full_texts: 'full-texts',
  revisions: 'revisions',
  article_features: 'tags',
  term_articles: 'tags',
  term_stats: 'tags',
  stories: 'tags',
  tags: 'tags',
  article_tags: 'tags',
  tag_articles: 'tags',
  mentions: 'tags',
  undescribed: 'tags',
  unposted: 'tags',
};

const ORDER: readonly StorageKind[] = [
  'texts',
  'full-texts',
  'revisions',
  'pictures',
  'recordings',
  'search',
  'tags',
  'lists',
];

interface Share {
  readonly feedId: number;
  readonly startsAt: EpochMs;
  readonly isCleared: number;
  readonly articles: number;
  readonly textBytes: number;
}

/**
 * Measures what takes space in a database, through a connection of its own that cannot write. It reads every page of the
 * file: run it where nobody waits.
 */
export function measureStorage(file: string): StorageMeasure {
  const db = openReadOnly(file);
  try {
    return measureDatabase(db);
  } finally {
    db.close();
  }
}

/** {@link measureStorage} of a database that is open. */
export function measureDatabase(db: ReadableDb): StorageMeasure {
  const { used, free } = fileSpace(db);
  const shares = sharesOf(db);
  const tables = bytesOfTables(db);
  const kinds = tables === null ? kindsByLength(db, used) : kindsOf(tables.bytes, used);
  const files = [['pictures', pictureBytes(db)] as const, ['recordings', recordingBytes(db)] as const];
  const sizes = new Map<StorageKind, number>([...kinds, ...files]);
  const weigh = weighing(shares, used);
  const cleared = shares.filter(({ isCleared }) => isCleared === 1);
  return {
    kinds: ORDER.map((kind) => ({ kind, bytes: sizes.get(kind) ?? 0 })).filter(({ bytes }) => bytes > 0),
    isEstimate: tables === null,
    free,
    sources: grouped(shares, ({ feedId }) => feedId, weigh).map(([feedId, size]) =>
      Object.assign(size, { feedId }),
    ),
    months: grouped(shares, ({ startsAt }) => startsAt, weigh)
      .map(([startsAt, size]) => Object.assign(size, { startsAt }))
      .toSorted((a, b) => b.startsAt - a.startsAt),
    loose: Math.max(0, Math.round((tables?.unused ?? 0) - USUALLY_UNUSED * used)),
    clearedBytes: Math.round(cleared.reduce((sum, share) => sum + weigh(share), 0)),
  };
}

/** They are files of their own, each of them once; those that wait to be deleted take their space still. */
function pictureBytes(db: ReadableDb): number {
  const [row] = allRows<{ bytes: number | null }>(
    db,
    sql`SELECT SUM(bytes) AS bytes FROM (SELECT MAX(size_bytes) AS bytes FROM (
            SELECT name, size_bytes FROM pictures WHERE name IS NOT NULL
            UNION ALL SELECT name, size_bytes FROM removed_files WHERE kind = 'picture') GROUP BY name)`,
  );
  return row?.bytes ?? 0;
}

function recordingBytes(db: ReadableDb): number {
  const [row] = allRows<{ bytes: number | null }>(
    db,
    sql`SELECT SUM(bytes) AS bytes FROM (SELECT MAX(size_bytes) AS bytes FROM (
            SELECT name, size_bytes FROM recordings WHERE name IS NOT NULL
            UNION ALL SELECT name, size_bytes FROM removed_files WHERE kind = 'recording') GROUP BY name)`,
  );
  return row?.bytes ?? 0;
}

/** Per feed and month; the lengths of bodies are known without reading them. */
function sharesOf(db: ReadableDb): readonly Share[] {
  return allRows<Share>(
    db,
    sql`SELECT a.feed_id AS feedId,
          COALESCE(strftime('%s', a.sort_at / 1000, 'unixepoch', 'start of month') * 1000, 0) AS startsAt,
          a.cleared_at IS NOT NULL AS isCleared, COUNT(*) AS articles,
          SUM(length(c.body) + COALESCE(length(t.body), 0)
            + COALESCE((SELECT SUM(length(body)) FROM revisions WHERE article_id = a.id), 0)) AS textBytes
        FROM content AS c CROSS JOIN articles AS a ON a.id = c.id LEFT JOIN full_texts AS t ON t.article_id = a.id
        GROUP BY 1, 2, 3`,
  );
}

/** Its texts, and of everything else the share of so many articles: all of it together is what is used. */
function weighing(shares: readonly Share[], used: number): (share: Share) => number {
  const articles = shares.reduce((sum, share) => sum + share.articles, 0);
  const texts = shares.reduce((sum, share) => sum + share.textBytes, 0);
  const perArticle = articles === 0 ? 0 : Math.max(0, used - texts) / articles;
  return (share) => share.textBytes + share.articles * perArticle;
}

function grouped<Key>(
  shares: readonly Share[],
  keyOf: (share: Share) => Key,
  weigh: (share: Share) => number,
): readonly (readonly [Key, { readonly articles: number; readonly bytes: number }])[] {
  const kept = shares.filter(({ isCleared }) => isCleared === 0);
  return Array.from(Map.groupBy(kept, keyOf), ([key, group]) => [
    key,
    {
      articles: group.reduce((sum, { articles }) => sum + articles, 0),
      bytes: Math.round(group.reduce((sum, share) => sum + weigh(share), 0)),
    },
  ]);
}

interface TableSizes {
  readonly bytes: ReadonlyMap<string, number>;
  readonly unused: number;
}

/** Null where SQLite was built without telling: https://www.sqlite.org/dbstat.html */
function bytesOfTables(db: ReadableDb): TableSizes | null {
  try {
    const rows = allRows<{ name: string; bytes: number; unused: number }>(
      db,
      sql`SELECT s.tbl_name AS name, SUM(d.pgsize) AS bytes, SUM(d.unused) AS unused
          FROM dbstat AS d JOIN sqlite_schema AS s ON s.name = d.name WHERE d.aggregate = TRUE GROUP BY 1`,
    );
    return {
      bytes: new Map(rows.map(({ name, bytes }) => [name, bytes])),
      unused: rows.reduce((sum, { unused }) => sum + unused, 0),
    };
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes('no such table: dbstat')) return null;
    throw cause;
  }
}

function kindsOf(tables: ReadonlyMap<string, number>, used: number): ReadonlyMap<StorageKind, number> {
  const kinds = new Map<StorageKind, number>();
  for (const [name, bytes] of tables) {
    const kind = name.startsWith('search') ? 'search' : (KINDS[name] ?? 'lists');
    kinds.set(kind, (kinds.get(kind) ?? 0) + bytes);
  }
  return withRest(kinds, used);
}

function kindsByLength(db: ReadableDb, used: number): ReadonlyMap<StorageKind, number> {
  const lengths: readonly (readonly [StorageKind, ReturnType<typeof sql>])[] = [
    ['texts', sql`SELECT SUM(length(body)) AS bytes FROM content`],
    ['full-texts', sql`SELECT SUM(length(body)) AS bytes FROM full_texts`],
    ['revisions', sql`SELECT SUM(length(body)) AS bytes FROM revisions`],
  ];
  return withRest(
    new Map(
      lengths.map(([kind, query]) => [kind, allRows<{ bytes: number | null }>(db, query)[0]?.bytes ?? 0]),
    ),
    used,
  );
}

/** What belongs to nothing else are the lists, the marks, and what SQLite needs itself. */
function withRest(kinds: ReadonlyMap<StorageKind, number>, used: number): ReadonlyMap<StorageKind, number> {
  const others = Array.from(kinds).reduce((sum, [kind, bytes]) => (kind === 'lists' ? sum : sum + bytes), 0);
  return new Map([...kinds, ['lists', Math.max(0, used - others)]]);
}
