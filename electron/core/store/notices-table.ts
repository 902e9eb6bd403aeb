import type { NoticeCause } from '../../../shared/notice.ts';
import type { TagKey } from '../../../shared/tag.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { namedConditions } from './rules-table.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { list, sql } from './sql.ts';

/** What is older when it arrives is no news. */
const NEWS_MS = DAY_MS;
/** After a report was told, others of its story are no news for so long. */
const SAME_STORY_MS = 12 * HOUR_MS;

const WANTED_BY_TAG = sql`t.notifies = 1 AND t.followed_at IS NOT NULL`;
const WANTED_BY_RULE = sql`
  r.removed_at IS NULL AND EXISTS (SELECT 1 FROM json_each(r.rule, '$.actions') WHERE value ->> '$.kind' = 'notify')`;

/** An article that waits to be told, and everything that asks for it by now. */
export interface WaitingNotice {
  readonly articleId: number;
  readonly title: string;
  readonly sourceTitle: string;
  readonly storyId: number | null;
  readonly sortAt: EpochMs;
  readonly causes: readonly NoticeCause[];
}

/**
 * Lets those of these articles wait to be told that a tag, their feed or a rule asks for: news alone, unread and not
 * hidden, and none that was told before or stood in the first document of its feed.
 *
 * @returns whether any may be waiting
 */
export function awaitTelling(db: WritableDb, articleIds: readonly number[], now: EpochMs): boolean {
  if (articleIds.length === 0 || !isAnythingAsked(db)) return false;
  run(
    db,
    sql`INSERT OR IGNORE INTO notices (article_id)
        SELECT a.id FROM json_each(${list(articleIds)}) AS wanted
        CROSS JOIN articles AS a ON a.id = wanted.value
        CROSS JOIN feeds AS f ON f.id = a.feed_id
        WHERE a.is_hidden = 0 AND a.is_read = 0 AND a.first_seen_at > f.news_since
          AND a.sort_at > ${now - NEWS_MS}
          AND (f.notifies = 1
            OR EXISTS (SELECT 1 FROM article_tags AS at CROSS JOIN tags AS t ON t.id = at.tag_id
                       WHERE at.article_id = a.id AND ${WANTED_BY_TAG})
            OR EXISTS (SELECT 1 FROM rule_acts AS ra CROSS JOIN rules AS r ON r.id = ra.rule_id
                       WHERE ra.article_id = a.id AND ${WANTED_BY_RULE}))`,
  );
  return true;
}

/** Most arrivals cost one look into three small indexes. */
function isAnythingAsked(db: ReadableDb): boolean {
  const row = firstRow<{ asked: number }>(
    db,
    sql`SELECT EXISTS (SELECT 1 FROM tags AS t WHERE ${WANTED_BY_TAG})
          OR EXISTS (SELECT 1 FROM feeds WHERE notifies = 1)
          OR EXISTS (SELECT 1 FROM rules AS r WHERE ${WANTED_BY_RULE}) AS asked`,
  );
  return row?.asked === 1;
}

export function isAnyWaiting(db: ReadableDb): boolean {
  return firstRow(db, sql`SELECT 1 FROM notices WHERE told_at IS NULL LIMIT 1`) !== null;
}

/**
 * What is to be told, newest first. Left out is what was read or hidden meanwhile, what nothing asks for any more, and
 * what reports an event that was told of in the last hours.
 */
export function waitingNotices(db: ReadableDb, now: EpochMs): readonly WaitingNotice[] {
  const rows = allRows<Omit<WaitingNotice, 'causes'> & { readonly feedId: number; readonly byFeed: number }>(
    db,
    sql`SELECT a.id AS articleId, a.title, COALESCE(f.own_title, f.publisher_title) AS sourceTitle,
          a.story_id AS storyId, a.sort_at AS sortAt, f.id AS feedId, f.notifies AS byFeed
        FROM notices AS n CROSS JOIN articles AS a ON a.id = n.article_id
        CROSS JOIN feeds AS f ON f.id = a.feed_id
        WHERE n.told_at IS NULL AND a.is_hidden = 0 AND a.is_read = 0 AND a.sort_at > ${now - NEWS_MS}
          AND NOT EXISTS (
            SELECT 1 FROM articles AS b CROSS JOIN notices AS told ON told.article_id = b.id
            WHERE b.story_id = a.story_id AND told.told_at > ${now - SAME_STORY_MS})
        ORDER BY a.sort_at DESC, a.id DESC`,
  );
  const causes = causesOf(
    db,
    rows.map(({ articleId }) => articleId),
  );
  return rows.flatMap(({ articleId, title, sourceTitle, storyId, sortAt, feedId, byFeed }) => {
    const own: readonly NoticeCause[] = byFeed === 1 ? [{ kind: 'feed', feedId, title: sourceTitle }] : [];
    const all = [...(causes.get(articleId) ?? []), ...own];
    return all.length === 0 ? [] : { articleId, title, sourceTitle, storyId, sortAt, causes: all };
  });
}

/** The tags and the rules that ask for these articles. */
function causesOf(db: ReadableDb, ids: readonly number[]): ReadonlyMap<number, readonly NoticeCause[]> {
  const tags = allRows<{ articleId: number; tag: TagKey; display: string }>(
    db,
    sql`SELECT at.article_id AS articleId, t.key AS tag, COALESCE(t.own_display, t.display) AS display
        FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN article_tags AS at ON at.article_id = wanted.value
        CROSS JOIN tags AS t ON t.id = at.tag_id WHERE ${WANTED_BY_TAG} ORDER BY t.followed_at, t.id`,
  );
  const rules = allRows<{ articleId: number; ruleId: number }>(
    db,
    sql`SELECT ra.article_id AS articleId, r.id AS ruleId
        FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN rule_acts AS ra ON ra.article_id = wanted.value
        CROSS JOIN rules AS r ON r.id = ra.rule_id WHERE ${WANTED_BY_RULE} ORDER BY r.id`,
  );
  const names = namedConditions(db, new Set(rules.map(({ ruleId }) => ruleId)));
  const found = [
    ...tags.map(({ articleId, tag, display }) => ({
      articleId,
      cause: { kind: 'tag', tag, display } as const,
    })),
    ...rules.flatMap(({ articleId, ruleId }) => {
      const condition = names.get(ruleId);
      return condition === undefined
        ? []
        : { articleId, cause: { kind: 'rule', ruleId, names: condition } as const };
    }),
  ];
  return new Map(
    Array.from(
      Map.groupBy(found, ({ articleId }) => articleId),
      ([id, some]) => [id, some.map(({ cause }) => cause)],
    ),
  );
}

/**
 * Nothing waits any more: these were told, the rest was of no interest. None is ever told again, and of an event only
 * what was told makes other reports old news.
 */
export function endWaiting(db: WritableDb, told: readonly number[], now: EpochMs): void {
  run(
    db,
    sql`UPDATE notices
        SET told_at = CASE WHEN article_id IN (SELECT value FROM json_each(${list(told)})) THEN ${now} ELSE 0 END
        WHERE told_at IS NULL`,
  );
}

/** When the newest of the digests that were announced was due; null before the first. */
export function lastDigestAt(db: ReadableDb): EpochMs | null {
  return firstRow<{ at: EpochMs | null }>(db, sql`SELECT MAX(at) AS at FROM digests`)?.at ?? null;
}

export function noteDigest(db: WritableDb, at: EpochMs): void {
  run(db, sql`INSERT OR IGNORE INTO digests (at) VALUES (${at})`);
}
