import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, run, runReturning } from './run-query.ts';
import { list, sql } from './sql.ts';
import { recountStories, storiesOf } from './stories-table.ts';
import { inTransaction } from './transaction.ts';

/** Hidden or shown in a few milliseconds, counters of feeds and tags included. */
const BATCH = 60;

/** What a rule looks at, and what rules have done to it. */
export interface RuleSubject {
  readonly id: number;
  readonly feedId: number;
  readonly title: string;
  readonly snippet: string;
  readonly author: string | null;
  readonly firstSeenAt: EpochMs;
  readonly tagIds: readonly number[];
  /** The rules that have acted on it. */
  readonly actedBy: readonly number[];
}

/** These articles as rules look at them. */
export function ruleSubjects(db: ReadableDb, ids: readonly number[]): readonly RuleSubject[] {
  return allRows<
    Omit<RuleSubject, 'tagIds' | 'actedBy'> & { readonly tagIds: string; readonly actedBy: string }
  >(
    db,
    sql`SELECT a.id, a.feed_id AS feedId, a.title, a.snippet, a.author, a.first_seen_at AS firstSeenAt,
          (SELECT json_group_array(tag_id) FROM article_tags WHERE article_id = a.id) AS tagIds,
          (SELECT json_group_array(rule_id) FROM rule_acts WHERE article_id = a.id) AS actedBy
        FROM json_each(${list(ids)}) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value`,
  ).map((row) =>
    Object.assign(row, {
      tagIds: JSON.parse(row.tagIds) as number[],
      actedBy: JSON.parse(row.actedBy) as number[],
    }),
  );
}

/** Notes that a rule acts on an article, which it does once. Where it mutes, the article is hidden with this. */
export function noteAct(db: WritableDb, ruleId: number, articleId: number, mutes: boolean): void {
  run(
    db,
    sql`INSERT INTO rule_acts (article_id, rule_id, mutes) VALUES (${articleId}, ${ruleId}, ${mutes})
        ON CONFLICT (article_id, rule_id) DO UPDATE SET mutes = excluded.mutes`,
  );
}

/**
 * Lets a rule hide kept articles, or not any more; a batch per step. What another rule hides too stays hidden; a rule that
 * was removed meanwhile hides nothing.
 */
export function* setMuting(
  db: WritableDb,
  ruleId: number,
  articleIds: readonly number[],
  mutes: boolean,
): Generator<readonly number[]> {
  for (let start = 0; start < articleIds.length; start += BATCH) {
    const batch = articleIds.slice(start, start + BATCH);
    inTransaction(db, () => {
      run(
        db,
        mutes
          ? sql`INSERT INTO rule_acts (article_id, rule_id, mutes)
                SELECT a.id, r.id, 1 FROM rules AS r CROSS JOIN articles AS a
                WHERE r.id = ${ruleId} AND r.removed_at IS NULL AND a.id IN (SELECT value FROM json_each(${list(batch)}))
                ON CONFLICT (article_id, rule_id) DO UPDATE SET mutes = 1`
          : sql`UPDATE rule_acts SET mutes = 0
                WHERE rule_id = ${ruleId} AND article_id IN (SELECT value FROM json_each(${list(batch)}))`,
      );
      recountStories(db, storiesOf(db, batch));
    });
    yield batch;
  }
}

/** The articles that a rule hides, alone or with others. */
export function articlesMutedBy(db: ReadableDb, ruleId: number): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM rule_acts WHERE rule_id = ${ruleId} AND mutes = 1`,
  ).map(({ id }) => id);
}

/**
 * Shows an article whatever rules hide it.
 *
 * @returns these rules, for {@link muteAgain}
 */
export function showMuted(db: WritableDb, articleId: number): readonly number[] {
  return inTransaction(db, () => {
    const rules = runReturning<{ id: number }>(
      db,
      sql`UPDATE rule_acts SET mutes = 0 WHERE article_id = ${articleId} AND mutes = 1 RETURNING rule_id AS id`,
    );
    recountStories(db, storiesOf(db, [articleId]));
    return rules.map(({ id }) => id);
  });
}

/** Takes {@link showMuted} back; rules that are gone by now hide nothing. */
export function muteAgain(db: WritableDb, articleId: number, ruleIds: readonly number[]): void {
  inTransaction(db, () => {
    run(
      db,
      sql`UPDATE rule_acts SET mutes = 1
          WHERE article_id = ${articleId} AND rule_id IN (SELECT value FROM json_each(${list(ruleIds)}))
            AND rule_id IN (SELECT id FROM rules WHERE removed_at IS NULL)`,
    );
    recountStories(db, storiesOf(db, [articleId]));
  });
}

/** Forgets rules that were removed, and shows what they hid, where the program ended before it was done. */
export function purgeRemovedRules(db: WritableDb): void {
  const rules = allRows<{ id: number }>(db, sql`SELECT id FROM rules WHERE removed_at IS NOT NULL`);
  for (const { id } of rules) {
    Array.from(setMuting(db, id, articlesMutedBy(db, id), false));
    run(db, sql`DELETE FROM rules WHERE id = ${id}`);
  }
}
