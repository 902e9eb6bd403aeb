import { create } from 'zustand';
import type { Counts } from '../../shared/status.ts';

export const useCounts = create<{ readonly counts: Counts }>()(() => ({
  counts: { articles: 0, unread: 0, saved: 0, muted: 0 },
}));
