import type { RuleAction } from '../../../shared/rule.ts';
import { tagKey } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { addTags } from '../store/article-tags-table.ts';
import type { ReadableDb, WritableDb } from '../store/database.ts';
import { noteAct, ruleSubjects, type RuleSubject } from '../store/rule-acts-table.ts';
import { actingRules, type ActingRule } from '../store/rules-table.ts';
import { markRead, saveArticle } from '../store/statuses-table.ts';
import { recountStories, storiesOf } from '../store/stories-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { meetsRule } from './rule-meets.ts';

/** An article that has arrived, was edited, or has come by a tag. */
export interface ActedUpon {
  readonly id: number;
  /** It was kept before, and what a person made of it then stands. */
  readonly isReturning: boolean;
}

interface ReadyRule extends ActingRule {
  readonly meets: (article: RuleSubject) => boolean;
}

/** A rule hides an article from now on. */
export interface Muting {
  readonly articleId: number;
  readonly ruleId: number;
}

/** Acted on in a few milliseconds. */
const BATCH = 60;

/**
 * Lets every rule act on the articles it meets, in the transaction that keeps them or gives them a tag: what is muted is
 * never seen in a list, nor counted as unread.
 *
 * A rule acts once on an article, whatever becomes of the article later: who unmarks it again has the last word. It acts
 * on what arrived since the rule was made or changed, also where the tag it asks for is found only afterwards. Past its
 * end it acts no more, and what it muted stays muted until it is removed. A tag that one rule adds may be what another
 * asks for.
 */
export function actByRules(db: WritableDb, articles: readonly ActedUpon[], now: EpochMs): readonly Muting[] {
  if (articles.length === 0) return [];
  let rules = readyRules(db, now);
  if (rules.length === 0) return [];
  const returning = new Set(articles.flatMap(({ id, isReturning }) => (isReturning ? id : [])));
  const mutings: Muting[] = [];
  let waiting = articles.map(({ id }) => id);
  // Ends: each round is for rules that have not acted on these articles yet.
  while (waiting.length > 0) {
    const tagged = new Set<number>();
    for (const article of ruleSubjects(db, waiting)) {
      for (const rule of rules.filter((one) => isDue(one, article) && one.meets(article))) {
        act(db, rule, article.id, returning.has(article.id));
        if (does(rule, 'mute')) mutings.push({ articleId: article.id, ruleId: rule.id });
        if (does(rule, 'add-tag')) tagged.add(article.id);
      }
    }
    waiting = [...tagged];
    // The tag may be a new one.
    if (tagged.size > 0) rules = readyRules(db, now);
  }
  recountStories(
    db,
    storiesOf(
      db,
      mutings.map(({ articleId }) => articleId),
    ),
  );
  return mutings;
}

/** {@link actByRules} for any number of kept articles that came by a tag, a batch per step. */
export function* actInSteps(
  db: WritableDb,
  articleIds: readonly number[],
  now: EpochMs,
): Generator<readonly Muting[]> {
  for (let start = 0; start < articleIds.length; start += BATCH) {
    const batch = articleIds.slice(start, start + BATCH).map((id) => ({ id, isReturning: false }));
    yield inTransaction(db, () => actByRules(db, batch, now));
  }
}

const readyRules = (db: ReadableDb, now: EpochMs): readonly ReadyRule[] =>
  actingRules(db, now).map((rule) => Object.assign(rule, { meets: meetsRule(rule.when, rule.tagId) }));

const isDue = ({ id, since }: ReadyRule, { firstSeenAt, actedBy }: RuleSubject): boolean =>
  firstSeenAt >= since && !actedBy.includes(id);

const does = ({ actions }: ActingRule, kind: RuleAction['kind']): boolean =>
  actions.some((action) => action.kind === kind);

function act(db: WritableDb, rule: ReadyRule, articleId: number, isReturning: boolean): void {
  noteAct(db, rule.id, articleId, does(rule, 'mute'));
  for (const action of rule.actions) {
    if (action.kind === 'add-tag') {
      const key = tagKey(action.tag);
      if (key !== null) addTags(db, articleId, [{ key, display: action.tag, source: 'rule' }]);
    }
    if (isReturning) continue;
    if (action.kind === 'mark-read') markRead(db, [articleId], true);
    if (action.kind === 'save') saveArticle(db, articleId, true);
    // `notify`: the notices ask who has acted.
  }
}
