import { create } from 'zustand';
import type { FeedActivity } from '../../shared/feed.ts';

/** What the activity page knows of each feed, by its id; empty until it was asked for. */
export const useActivity = create<{ readonly activity: ReadonlyMap<number, FeedActivity> }>()(() => ({
  activity: new Map(),
}));
