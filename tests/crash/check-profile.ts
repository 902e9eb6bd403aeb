import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectBackup } from '../../electron/core/store/backup/read-backup.ts';
import type { ReadableDb } from '../../electron/core/store/database.ts';
import { isWhole, openDatabase } from '../../electron/core/store/open-database.ts';
import { listSnapshots } from '../../electron/core/store/recover/snapshot-files.ts';
import { allRows, firstRow } from '../../electron/core/store/run-query.ts';
import { sql } from '../../electron/core/store/sql.ts';
import { BACKUP_ENDING } from '../../shared/backup-ending.ts';
import { HANDOVER_FOLDER } from '../../shared/handover.ts';
import { counters } from '../core/store/count-again.ts';
import type { Ledger, Saying } from './ledger.ts';

/** Which articles were seen after an earlier kill: the marks of one that is deleted since stay under its identity. */
export type SeenArticles = Map<number, { readonly feedId: number; readonly identity: Uint8Array }>;

/** What is wrong with a profile as a killed app left it; it is looked at in a copy. */
export async function checkProfile(
  profile: string,
  ledger: Ledger,
  seen: SeenArticles,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-crash-'));
  try {
    for (const part of ['', '-wal']) {
      const path = join(profile, `tagline.db${part}`);
      if (existsSync(path)) copyFileSync(path, join(folder, `tagline.db${part}`));
    }
    const file = join(folder, 'tagline.db');
    const opened = openDatabase(file, { now: () => 0 });
    if (!opened.ok) return [`not opened: ${opened.fault.kind}`];
    const { db } = opened.value;
    const wrong = [
      ...brokenSnapshots(profile),
      ...(await brokenBackups(profile)),
      ...broken(db, file),
      ...forgotten(db, ledger, seen),
    ];
    see(db, seen);
    db.close();
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is not described yet is neither found nor related. */
const AT_ONCE = [
  'totals',
  'feeds',
  'mutedBy',
  'hidden',
  'tags',
  'tagArticles',
  'statuses',
  'stories',
  'clearedAndSaved',
  'contents',
] as const;

const brokenSnapshots = (profile: string): readonly string[] =>
  listSnapshots(join(profile, 'tagline.db')).flatMap(({ path }) =>
    isWhole(path) ? [] : [`snapshot does not read back: ${path}`],
  );

function broken(db: ReadableDb, file: string): readonly string[] {
  const wrong: string[] = isWhole(file) ? [] : ['a page is damaged'];
  const { kept, counted } = counters(db);
  for (const name of AT_ONCE) {
    if (JSON.stringify(kept[name]) !== JSON.stringify(counted[name])) {
      wrong.push(`${name} is not what counting gives`);
    }
  }
  const waiting = db.prepare('SELECT article_id AS id FROM undescribed').all();
  const known = new Set([...kept.search, ...waiting.map((row) => JSON.stringify(row))]);
  if (counted.search.some((article) => !known.has(article)))
    wrong.push('an article is neither found nor waits for it');
  return wrong;
}

/** What bears a backup's name is one, whole. */
async function brokenBackups(profile: string): Promise<readonly string[]> {
  const folder = join(profile, HANDOVER_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const wrong: string[] = [];
  for (const name of names.filter((one) => one.endsWith(BACKUP_ENDING))) {
    const found = await inspectBackup(join(folder, name));
    if (!found.ok) wrong.push(`backup does not read back: ${name}: ${JSON.stringify(found.fault)}`);
  }
  return wrong;
}

function see(db: ReadableDb, seen: SeenArticles): void {
  const rows = allRows<{ id: number; feedId: number; identity: Uint8Array }>(
    db,
    sql`SELECT id, feed_id AS feedId, identity FROM articles`,
  );
  for (const { id, feedId, identity } of rows) seen.set(id, { feedId, identity });
}

const forgotten = (db: ReadableDb, ledger: Ledger, seen: SeenArticles): readonly string[] =>
  ledger
    .settle((saying) => isTrue(db, saying, seen), mayBeGone)
    .map((saying) => `forgotten: ${JSON.stringify(saying)}`);

/** Of what is let go of: an article that came and went between two kills left no trace to look for. */
const mayBeGone = (saying: Saying): boolean =>
  saying.kind === 'read' || (saying.kind === 'saved' && !saying.value);

/** Null where there is nothing that it could be said of. */
function isTrue(db: ReadableDb, saying: Saying, seen: SeenArticles): boolean | null {
  const row = firstRow<{ value: number }>(db, questionOf(saying));
  if (row !== null) return row.value === 1;
  if (saying.kind === 'followed') return false;
  if (saying.kind === 'subscribed') return null;
  const article = seen.get(saying.id);
  if (article === undefined) return null;
  const status = firstRow<{ isRead: number; isSaved: number }>(
    db,
    sql`SELECT is_read AS isRead, is_saved AS isSaved FROM statuses
        WHERE feed_id = ${article.feedId} AND identity = ${article.identity}`,
  );
  return status === null ? null : (saying.kind === 'read' ? status.isRead : status.isSaved) === 1;
}

function questionOf(saying: Saying) {
  switch (saying.kind) {
    case 'read':
      return sql`SELECT is_read AS value FROM articles WHERE id = ${saying.id}`;
    case 'saved':
      return sql`SELECT is_saved AS value FROM articles WHERE id = ${saying.id}`;
    case 'followed':
      return sql`SELECT followed_at IS NOT NULL AS value FROM tags WHERE key = ${saying.tag}`;
    case 'subscribed':
      return sql`SELECT hidden_at IS NULL AS value FROM feeds WHERE feed_url = ${saying.feedUrl}`;
  }
}
