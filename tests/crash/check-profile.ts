import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableDb } from '../../electron/core/store/database.ts';
import { isWhole, openDatabase } from '../../electron/core/store/open-database.ts';
import { listSnapshots } from '../../electron/core/store/recover/snapshot-files.ts';
import { firstRow } from '../../electron/core/store/run-query.ts';
import { sql } from '../../electron/core/store/sql.ts';
import { counters } from '../core/store/count-again.ts';
import type { Ledger, Saying } from './ledger.ts';

/** What is wrong with a profile as a killed app left it; it is looked at in a copy. */
export function checkProfile(profile: string, ledger: Ledger): readonly string[] {
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
    const wrong = [...brokenSnapshots(profile), ...broken(db, file), ...forgotten(db, ledger)];
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

const forgotten = (db: ReadableDb, ledger: Ledger): readonly string[] =>
  ledger.settle((saying) => isTrue(db, saying)).map((saying) => `forgotten: ${JSON.stringify(saying)}`);

/** Null where there is nothing that it could be said of. */
function isTrue(db: ReadableDb, saying: Saying): boolean | null {
  const row = firstRow<{ value: number }>(db, questionOf(saying));
  return row === null ? (saying.kind === 'followed' ? false : null) : row.value === 1;
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
