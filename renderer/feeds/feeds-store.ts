import { create } from 'zustand';
import type { Feed } from '../../shared/feed.ts';

/** The subscriptions. `isLoaded` tells "none" from "not asked yet". */
export const useFeeds = create<{ readonly feeds: readonly Feed[]; readonly isLoaded: boolean }>()(() => ({
  feeds: [],
  isLoaded: false,
}));

export const replaceFeed = (feed: Feed): void =>
  useFeeds.setState(({ feeds }) => ({ feeds: feeds.map((other) => (other.id === feed.id ? feed : other)) }));
