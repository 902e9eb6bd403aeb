import type { Rule, RuleDraft } from '../../shared/rule.ts';
import { bridge } from '../bridge/bridge.ts';
import { askToShowNotices } from '../bridge/browser-notices.ts';
import { t } from '../locales/translate.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { loadRules } from './load-rules.ts';
import { useRules } from './rules-store.ts';

/** Each of these is undone from its notice; lists and counts follow by the reader's events. */
export async function saveRule(id: number | null, rule: RuleDraft, withKept: boolean): Promise<void> {
  if (rule.actions.some(({ kind }) => kind === 'notify')) void askToShowNotices();
  const result = await bridge.request('rules.save', { id, rule, withKept });
  if (!result.ok) return tellFault(result.fault);
  tell(t('rules.saved', { hidden: result.value.hidden }), result.value.undo);
  await loadRules();
}

/** Gone at once. */
export async function removeRule({ id }: Rule): Promise<void> {
  useRules.setState(({ rules }) => ({ rules: rules.filter((rule) => rule.id !== id) }));
  const result = await bridge.request('rules.remove', { id });
  if (result.ok) tell(t('rules.removed'), result.value.undo);
  else tellFault(result.fault);
  await loadRules();
}

/** Shows one article that rules hide. */
export async function showMuted(articleId: number): Promise<void> {
  const result = await bridge.request('rules.show-article', { articleId });
  if (result.ok) tell(t('rules.shown'), result.value.undo);
  else tellFault(result.fault);
}
