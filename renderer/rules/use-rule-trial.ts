import { useEffect, useState } from 'react';
import type { Fault } from '../../shared/fault.ts';
import type { RuleCondition, RuleTrial } from '../../shared/rule.ts';
import { bridge } from '../bridge/bridge.ts';

/** `running`: what is known is about what was asked before. */
export interface TrialState {
  readonly trial: RuleTrial | null;
  readonly fault: Fault | null;
  readonly isRunning: boolean;
}

const NOTHING_ASKED: TrialState = { trial: null, fault: null, isRunning: false };
/** A person who types is not answered letter by letter. */
const WAIT_MS = 250;

/** What a condition meets among the articles of the last 30 days, tried out anew whenever it changes. */
export function useRuleTrial(condition: RuleCondition | null): TrialState {
  const asked = condition === null ? '' : JSON.stringify(condition);
  const [answer, setAnswer] = useState<TrialState & { readonly asked: string }>({
    ...NOTHING_ASKED,
    asked: '',
  });
  useEffect(() => {
    if (asked === '') return undefined;
    let isLeft = false;
    const attempt = async (): Promise<void> => {
      const when = JSON.parse(asked) as RuleCondition;
      const rule = { when, actions: [{ kind: 'mute' } as const], until: null };
      const result = await bridge.request('rules.try', { rule });
      if (isLeft) return;
      const answered = result.ok
        ? { trial: result.value, fault: null }
        : { trial: null, fault: result.fault };
      setAnswer({ asked, isRunning: false, ...answered });
    };
    const timer = setTimeout(() => void attempt(), WAIT_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked === '') return NOTHING_ASKED;
  return answer.asked === asked ? answer : { ...answer, isRunning: true };
}
