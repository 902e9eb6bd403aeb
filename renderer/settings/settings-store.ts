import { create } from 'zustand';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import type { Settings } from '../../shared/settings.ts';

export const useSettings = create<{ readonly settings: Settings; readonly isLoaded: boolean }>()(() => ({
  settings: DEFAULT_SETTINGS,
  isLoaded: false,
}));
