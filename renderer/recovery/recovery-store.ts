import { create } from 'zustand';
import type { Recovery, Rescue } from '../../shared/recovery.ts';
import { bridge } from '../bridge/bridge.ts';

interface RecoveryState {
  /** What became of a database that could not be used, until it is put away. */
  readonly recovery: Recovery | null;
  /** Why there is no database; null where there is one. */
  readonly rescue: Rescue | null;
}

export const useRecovery = create<RecoveryState>()(() => ({ recovery: null, rescue: null }));

/** Asks how it stands with the database. */
export async function loadRecovery(): Promise<void> {
  const [recovery, rescue] = await Promise.all([
    bridge.request('recovery.get', {}),
    bridge.request('rescue.get', {}),
  ]);
  if (recovery.ok && rescue.ok) useRecovery.setState({ recovery: recovery.value, rescue: rescue.value });
}
