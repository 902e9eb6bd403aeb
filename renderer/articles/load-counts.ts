import { asBefore } from '../bridge/as-before.ts';
import { bridge } from '../bridge/bridge.ts';
import { useCounts } from './counts-store.ts';

/** A count that cannot be had keeps its last value: the failure is told by what the person asked for. */
export async function loadCounts(): Promise<void> {
  const result = await bridge.request('counts.get', {});
  if (result.ok) useCounts.setState(({ counts }) => ({ counts: asBefore(result.value, counts) }));
}
