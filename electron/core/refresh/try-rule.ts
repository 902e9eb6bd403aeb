import type { RuleCondition, RuleTrial } from '../../../shared/rule.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { articleRows } from '../store/article-rows.ts';
import type { ReadableDb } from '../store/database.ts';
import { countRecent, recentSubjects, type RecentSubject } from '../store/recent-subjects.ts';
import { tagIdOf } from '../store/rules-table.ts';
import { wordsOf } from './rule-meets.ts';

const MOST_ROWS = 8;

/** Recent articles that a rule meets, a stretch of them per step; first what lists show, then what rules hide. */
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

/** @param dayStartsAt when each of the days began, oldest first */
export function trialOf(
  db: ReadableDb,
  met: readonly RecentSubject[],
  dayStartsAt: readonly EpochMs[],
): Omit<RuleTrial, 'until'> {
  const newest = met.toSorted((a, b) => b.sortAt - a.sortAt || b.id - a.id).slice(0, MOST_ROWS);
  const perDay = dayStartsAt.map(() => 0);
  for (const { sortAt } of met) {
    const day = dayStartsAt.findLastIndex((start) => start <= sortAt);
    perDay[day] = (perDay[day] ?? 0) + 1;
  }
  return {
    articles: met.length,
    of: countRecent(db, dayStartsAt[0] ?? 0),
    perDay,
    newest: articleRows(
      db,
      newest.map(({ id }) => id),
    ),
    shown: met.filter(({ isMuted }) => isMuted === 0).length,
  };
}
