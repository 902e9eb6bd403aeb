import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { KeptCounts } from '../../../../shared/recovery.ts';
import type { EpochMs } from '../../../../shared/time.ts';
import { totals } from '../counts.ts';
import type { ReadableDb } from '../database.ts';
import { firstRow } from '../run-query.ts';
import { sql } from '../sql.ts';
import { currentBoot, type Boot } from './boot.ts';

const count = v.pipe(v.number(), v.safeInteger());
const schema = v.object({
  kept: v.object({ subscriptions: count, articles: count, read: count, saved: count, follows: count }),
  closedAt: v.nullable(count),
  checkedAt: v.nullable(count),
  damagedAt: v.nullable(count),
  // Early versions noted none.
  boot: v.optional(v.nullable(v.object({ id: v.nullable(v.string()), at: count })), null),
});

/** What is remembered about a database beside it: where there is such a file, there is, or was, a database. */
export interface KeptFacts {
  readonly kept: KeptCounts;
  /** Null while it is open, and where it was not closed properly. */
  readonly closedAt: EpochMs | null;
  /** When every page was last found sound. */
  readonly checkedAt: EpochMs | null;
  /** When a page was found damaged while the database was open. */
  readonly damagedAt: EpochMs | null;
  /** Which run of the computer this was noted in; null: unknown. */
  readonly boot: Boot | null;
}

export const NOTHING_KEPT: KeptCounts = { subscriptions: 0, articles: 0, read: 0, saved: 0, follows: 0 };

const factsFile = (file: string): string => join(dirname(file), 'kept.json');

/** Null where nothing is known. */
export function readFacts(file: string): KeptFacts | null {
  try {
    return v.parse(schema, JSON.parse(readFileSync(factsFile(file), 'utf8')));
  } catch {
    return null;
  }
}

/** @throws where the disk refuses */
export function writeFacts(file: string, known: Omit<KeptFacts, 'boot'>): void {
  const facts: KeptFacts = { ...known, boot: currentBoot() };
  mkdirSync(dirname(file), { recursive: true });
  const path = factsFile(file);
  writeFileSync(`${path}.tmp`, `${JSON.stringify(facts)}\n`);
  renameSync(`${path}.tmp`, path);
}

/** From now on a log beside the database is its own. */
export function noteOpened(file: string, facts: KeptFacts): void {
  try {
    writeFacts(file, { ...facts, closedAt: null });
  } catch {
    // Better nothing is known than that it is closed.
    rmSync(factsFile(file), { force: true });
  }
}

/** What a person has in a database. */
export function keptCounts(db: ReadableDb): KeptCounts {
  const { articles, unread, saved } = totals(db);
  return {
    subscriptions: counted(firstRow(db, sql`SELECT COUNT(*) AS count FROM feeds WHERE hidden_at IS NULL`)),
    articles,
    read: articles - unread,
    saved,
    follows: counted(firstRow(db, sql`SELECT COUNT(*) AS count FROM tags WHERE followed_at IS NOT NULL`)),
  };
}

const counted = (row: { readonly count: number } | null): number => row?.count ?? 0;
