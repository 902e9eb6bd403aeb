import type { Settings } from '../../shared/settings.ts';
import { changeSettings } from './change-settings.ts';
import { useSettings } from './settings-store.ts';

export function changePolling(some: Partial<Settings['polling']>): void {
  const { polling } = useSettings.getState().settings;
  void changeSettings({ polling: { ...polling, ...some } });
}

/** Feeds are asked on request alone, or by themselves again. */
export const pausePolling = (isPaused: boolean): void => changePolling({ isPaused });
