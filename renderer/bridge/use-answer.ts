import { useEffect, useState } from 'react';
import type { Fault } from '../../shared/fault.ts';
import type { Result } from '../../shared/result.ts';

type Answered<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'shown'; readonly value: Value };

/**
 * What the reader answers, asked for again whenever it may have changed; of several answers under way the last one counts.
 *
 * @param ask the same function as long as the question is the same
 * @param onChange calls back when the answer may have changed, until what it answers is called
 */
export function useAnswer<Value>(
  ask: () => Promise<Result<Value>>,
  onChange: (again: () => void) => () => void,
): Answered<Value> {
  const [answered, setAnswered] = useState<Answered<Value>>({ kind: 'loading' });
  useEffect(() => {
    let last = 0;
    const load = async (): Promise<void> => {
      last += 1;
      const serial = last;
      const result = await ask();
      if (serial !== last) return;
      setAnswered(
        result.ok ? { kind: 'shown', value: result.value } : { kind: 'failed', fault: result.fault },
      );
    };
    void load();
    const stop = onChange(() => void load());
    return () => {
      last += 1;
      stop();
    };
  }, [ask, onChange]);
  return answered;
}
