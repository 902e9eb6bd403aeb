import type { RuleAction, RuleCondition, RuleDraft } from '../../../shared/rule.ts';

/** A rule with as little said as a test needs: what is not asked for is null, and it mutes for good. */
export function sampleRule(
  when: Partial<RuleCondition>,
  actions: readonly RuleAction[] = [{ kind: 'mute' }],
  until: number | null = null,
): RuleDraft {
  return { when: { tag: null, words: null, feedId: null, author: null, ...when }, actions, until };
}
