import { create } from 'zustand';
import type { AppStatus } from '../../shared/status.ts';

export const useStatus = create<{ readonly status: AppStatus }>()(() => ({
  status: {
    network: 'online',
    refresh: null,
    lastRefreshedAt: null,
    failingFeeds: 0,
    feeds: 0,
    isReadOnly: false,
  },
}));
