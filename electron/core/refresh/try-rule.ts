import type { RuleCondition, RuleTrial } from '../../../shared/rule.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { articleRows } from '../store/article-rows.ts';
import type { ReadableDb } from '../store/database.ts';
import { countRecent, recentSubjects, type RecentSubject } from '../store/recent-subjects.ts';
import { tagIdOf } from '../store/rules-table.ts';
import { wordsOf } from './rule-meets.ts';

const MOST_ROWS = 5;

/** Recent articles that a rule meets, a stretch per step: what lists show, newest first, then what rules hide. */
export function* articlesMeeting(
  db: ReadableDb,
  when: RuleCondition,
  from: EpochMs,
): Generator<readonly RecentSubject[]> {
  const tagId = tagIdOf(db, when);
  if (when.tag !== null && tagId === null) return;
  const meets = wordsOf(when);
  for (const articles of recentSubjects(db, { tagId, feedId: when.feedId }, from))
    yield articles.filter(meets);
}

/**
 * Tries a rule out, a stretch of articles per step; what came of it is the one value of the last step.
 *
 * @param dayStartsAt when each of the days began, oldest first
 */
export function* tryRule(
  db: ReadableDb,
  when: RuleCondition,
  dayStartsAt: readonly EpochMs[],
): Generator<readonly Omit<RuleTrial, 'until'>[]> {
  const from = dayStartsAt[0] ?? 0;
  const perDay = dayStartsAt.map(() => 0);
  const newest = { shown: [] as RecentSubject[], muted: [] as RecentSubject[] };
  let articles = 0;
  let shown = 0;
  for (const met of articlesMeeting(db, when, from)) {
    for (const article of met) {
      const day = dayStartsAt.findLastIndex((start) => start <= article.sortAt);
      perDay[day] = (perDay[day] ?? 0) + 1;
      articles += 1;
      if (article.isMuted === 0) shown += 1;
      const kept = article.isMuted === 0 ? newest.shown : newest.muted;
      if (kept.length < MOST_ROWS) kept.push(article);
    }
    yield [];
  }
  const ids = [...newest.shown, ...newest.muted]
    .toSorted((a, b) => b.sortAt - a.sortAt || b.id - a.id)
    .slice(0, MOST_ROWS)
    .map(({ id }) => id);
  yield [{ articles, of: countRecent(db, from), perDay, newest: articleRows(db, ids), shown }];
}
