import { fail, succeed } from '../../../shared/result.ts';
import type { RuleDraft } from '../../../shared/rule.ts';
import { articlesMeeting, tryRule } from '../refresh/try-rule.ts';
import { meetsRule } from '../refresh/rule-meets.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { Handlers } from '../serve.ts';
import { feedById } from '../store/feeds-table.ts';
import { articlesMutedBy, muteAgain, ruleSubjects, setMuting, showMuted } from '../store/rule-acts-table.ts';
import {
  addRule,
  changeRule,
  listRules,
  markRemoved,
  putRule,
  ruleById,
  tagIdOf,
  type RuleRow,
} from '../store/rules-table.ts';
import { newestSortAt } from '../store/stories-table.ts';
import { lastLocalDays } from './local-days.ts';
import type { StoreContext } from './reader-context.ts';
import { runSteps } from './run-steps.ts';

/** Days that a rule is tried out on, the last one included. */
const TRIED_DAYS = 30;
/** Articles looked at in a few milliseconds. */
const STRETCH = 200;

type Names = 'rules.list' | 'rules.save' | 'rules.remove' | 'rules.try' | 'rules.show-article';

/**
 * A rule that is made or changed acts on what arrives from then on. What is kept already it leaves alone, unless the
 * person asks it to hide the articles of the trial too: none is marked, saved or tagged after the fact. A change shows
 * again what the rule hid and does not meet any more, so that the reason on a hidden article is always the rule's own.
 */
export function ruleHandlers({ world, corridor, undos }: StoreContext): Pick<Handlers, Names> {
  const { db } = corridor;
  const notFound = () => fail({ kind: 'not-found', what: 'rule' });
  const tellRules = (): void => world.emit({ kind: 'rules.changed' });
  /** Articles came into lists and counts, or left them. */
  const tellMuting = (): void => {
    tellRules();
    world.emit({ kind: 'feeds.changed' });
    world.emit({ kind: 'tags.changed' });
    world.emit({ kind: 'articles.changed', new: [], updated: [] });
  };
  /** Where nothing arrived for so long, the days up to what arrived last. */
  const triedUntil = (): EpochMs => {
    const now = corridor.now();
    const newest = newestSortAt(db) ?? now;
    return newest < (lastLocalDays(now, TRIED_DAYS)[0] ?? now) ? newest : now;
  };
  const set = (id: number, articles: readonly number[], mutes: boolean) =>
    runSteps(setMuting(db, id, articles, mutes));

  /** What it hid and, as it is now, would not; a stretch per step. */
  function* unmet(id: number, { when, actions }: RuleDraft): Generator<readonly number[]> {
    const mutes = actions.some(({ kind }) => kind === 'mute');
    const meets = meetsRule(when, tagIdOf(db, when));
    const hidden = articlesMutedBy(db, id);
    for (let start = 0; start < hidden.length; start += STRETCH) {
      const articles = ruleSubjects(db, hidden.slice(start, start + STRETCH));
      yield articles.flatMap((article) => (mutes && meets(article) ? [] : article.id));
    }
  }

  async function hideMet(id: number, rule: RuleDraft): Promise<readonly number[]> {
    if (!rule.actions.some(({ kind }) => kind === 'mute')) return [];
    const [from = 0] = lastLocalDays(triedUntil(), TRIED_DAYS);
    const met = await runSteps(articlesMeeting(db, rule.when, from));
    const shown = met.flatMap((article) => (article.isMuted === 1 ? [] : article.id));
    return set(id, shown, true);
  }

  /** @returns what puts it back */
  async function remove(id: number): Promise<() => Promise<void>> {
    markRemoved(db, id, corridor.now());
    const shown = await set(id, articlesMutedBy(db, id), false);
    tellMuting();
    return async () => {
      markRemoved(db, id, null);
      await set(id, shown, true);
      tellMuting();
    };
  }

  const takeBackChange =
    (before: RuleRow, released: readonly number[], hidden: readonly number[]) => async (): Promise<void> => {
      putRule(db, before);
      await set(before.id, hidden, false);
      await set(before.id, released, true);
      tellMuting();
    };

  return {
    'rules.list': () => succeed(listRules(db)),
    'rules.save': async ({ id: known, rule, withKept = false }) => {
      const { feedId } = rule.when;
      const former = known === null ? null : ruleById(db, known);
      if (known !== null && former === null) return notFound();
      // A source that was unsubscribed from since may stay.
      if (feedId !== null && feedId !== former?.when.feedId && feedById(db, feedId) === null) {
        return fail({ kind: 'not-found', what: 'feed' });
      }
      const before = known === null ? null : changeRule(db, known, rule, corridor.now());
      const id = before?.id ?? addRule(db, rule, corridor.now());
      const released = await set(id, await runSteps(unmet(id, rule)), false);
      const hidden = withKept ? await hideMet(id, rule) : [];
      if (released.length + hidden.length > 0) tellMuting();
      else tellRules();
      const saved = ruleById(db, id);
      if (saved === null) return notFound();
      const undo =
        before === null ? async () => void (await remove(id)) : takeBackChange(before, released, hidden);
      return succeed({ rule: saved, hidden: hidden.length, undo: undos.push(undo) });
    },
    'rules.remove': async ({ id }) =>
      ruleById(db, id) === null ? notFound() : succeed({ undo: undos.push(await remove(id)) }),
    'rules.try': async ({ rule }) => {
      const until = triedUntil();
      const [trial] = await runSteps(tryRule(db, rule.when, lastLocalDays(until, TRIED_DAYS)));
      if (trial === undefined) throw new Error('a trial came to nothing');
      return succeed({ until, ...trial });
    },
    'rules.show-article': ({ articleId }) => {
      const rules = showMuted(db, articleId);
      if (rules.length === 0) return succeed({ undo: null });
      tellMuting();
      const undo = undos.push(() => {
        muteAgain(db, articleId, rules);
        tellMuting();
      });
      return succeed({ undo });
    },
  };
}
