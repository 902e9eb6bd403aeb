import { useSyncExternalStore } from 'react';
import { MINUTE_MS, type EpochMs } from '../../shared/time.ts';

const STEP_MS = MINUTE_MS / 2;

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, STEP_MS);
  return () => clearInterval(timer);
};

/** The time, in steps of half a minute, so that "2 min ago" grows by itself. */
export const useNow = (): EpochMs =>
  useSyncExternalStore(subscribe, () => Math.floor(Date.now() / STEP_MS) * STEP_MS);
