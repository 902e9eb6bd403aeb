import type { NamedCondition } from '../../../shared/muted-by.ts';
import type { Rule, RuleAction, RuleCondition, RuleDraft } from '../../../shared/rule.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { list, sql } from './sql.ts';

/** A rule that acts, its tag looked up: an alias stands for its tag. */
export interface ActingRule {
  readonly id: number;
  readonly when: RuleCondition;
  readonly actions: readonly RuleAction[];
  /** Null also where nothing carries the tag yet. */
  readonly tagId: number | null;
  /** It acts on what arrives then or later. */
  readonly since: EpochMs;
}

/** A rule's row, so that a change of it can be taken back. */
export interface RuleRow {
  readonly id: number;
  /** Written by this program alone, from a draft that the contract's guard had checked. */
  readonly rule: string;
  readonly since: EpochMs;
  readonly acted: number;
}

interface NamedRow extends RuleRow {
  readonly tagId: number | null;
  readonly tag: string | null;
  readonly source: string | null;
}

const SELECT_RULE = sql`
  SELECT r.id, r.rule, r.since, r.acted, t.id AS tagId,
    COALESCE(t.own_display, t.display, r.rule ->> '$.when.tag') AS tag,
    COALESCE(f.own_title, f.publisher_title) AS source
  FROM rules AS r
  LEFT JOIN tags AS named ON named.key = r.rule ->> '$.when.tag'
  LEFT JOIN tags AS t ON t.id = COALESCE(named.alias_of, named.id)
  LEFT JOIN feeds AS f ON f.id = r.rule ->> '$.when.feedId'`;

/** In the order they were made. */
export function listRules(db: ReadableDb): readonly Rule[] {
  return allRows<NamedRow>(db, sql`${SELECT_RULE} WHERE r.removed_at IS NULL ORDER BY r.id`).map(toRule);
}

export function ruleById(db: ReadableDb, id: number): Rule | null {
  const row = firstRow<NamedRow>(db, sql`${SELECT_RULE} WHERE r.removed_at IS NULL AND r.id = ${id}`);
  return row === null ? null : toRule(row);
}

/** Those that are not past their end, in the order they were made. */
export function actingRules(db: ReadableDb, now: EpochMs): readonly ActingRule[] {
  const rows = allRows<NamedRow>(db, sql`${SELECT_RULE} WHERE r.removed_at IS NULL ORDER BY r.id`);
  return rows.flatMap(({ id, rule, since, tagId }) => {
    const { when, actions, until } = draftIn(rule);
    return until !== null && until <= now ? [] : { id, when, actions, since, tagId };
  });
}

/** The id of the tag that a condition names; an alias stands for its tag. Null where nothing carries it yet. */
export function tagIdOf(db: ReadableDb, { tag }: RuleCondition): number | null {
  const row = firstRow<{ id: number }>(
    db,
    sql`SELECT COALESCE(alias_of, id) AS id FROM tags WHERE key = ${tag}`,
  );
  return row?.id ?? null;
}

/** What each of these rules asks, in words. */
export function namedConditions(
  db: ReadableDb,
  ruleIds: ReadonlySet<number>,
): ReadonlyMap<number, NamedCondition> {
  if (ruleIds.size === 0) return new Map();
  const rows = allRows<NamedRow>(
    db,
    sql`${SELECT_RULE} WHERE r.id IN (SELECT value FROM json_each(${list([...ruleIds])}))`,
  );
  return new Map(rows.map((row) => [row.id, namesIn(row)]));
}

/** @returns the id of the new rule, which acts on what arrives from now on */
export function addRule(db: WritableDb, rule: RuleDraft, now: EpochMs): number {
  const [row] = runReturning<{ id: number }>(
    db,
    sql`INSERT INTO rules (rule, since) VALUES (${JSON.stringify(rule)}, ${now}) RETURNING id`,
  );
  if (row === undefined) throw new Error('SQLite returned no id');
  return row.id;
}

/**
 * Changes a rule, which acts on what arrives from now on.
 *
 * @returns the row before, for {@link putRule}; null where there is no such rule
 */
export function changeRule(db: WritableDb, id: number, rule: RuleDraft, now: EpochMs): RuleRow | null {
  const before = firstRow<RuleRow>(
    db,
    sql`SELECT id, rule, since, acted FROM rules WHERE id = ${id} AND removed_at IS NULL`,
  );
  run(db, sql`UPDATE rules SET rule = ${JSON.stringify(rule)}, since = ${now} WHERE id = ${id}`);
  return before;
}

/** Makes a rule what it was. */
export function putRule(db: WritableDb, { id, rule, since, acted }: RuleRow): void {
  run(db, sql`UPDATE rules SET rule = ${rule}, since = ${since}, acted = ${acted} WHERE id = ${id}`);
}

/** It acts no more and stands in no list; null puts it back. */
export function markRemoved(db: WritableDb, id: number, at: EpochMs | null): void {
  run(db, sql`UPDATE rules SET removed_at = ${at} WHERE id = ${id}`);
}

function toRule(row: NamedRow): Rule {
  return { id: row.id, ...draftIn(row.rule), names: namesIn(row), acted: row.acted };
}

function namesIn({ rule, tag, source }: NamedRow): NamedCondition {
  const { words, author } = draftIn(rule).when;
  return { tag, words, source, author };
}

const draftIn = (rule: string): RuleDraft => JSON.parse(rule) as RuleDraft;
