import { create } from 'zustand';
import type { Feed } from '../../shared/feed.ts';
import { asBefore } from '../bridge/as-before.ts';

/** The subscriptions. `isLoaded` tells "none" from "not asked yet". */
export const useFeeds = create<{ readonly feeds: readonly Feed[]; readonly isLoaded: boolean }>()(() => ({
  feeds: [],
  isLoaded: false,
}));

/** Keeps what the reader answered. A feed of which nothing changed stays the same object, and its row as it is; so does the list. */
export function keepFeeds(feeds: readonly Feed[]): void {
  useFeeds.setState((before) => {
    const known = new Map(before.feeds.map((feed) => [feed.id, feed]));
    const now = feeds.map((feed) => {
      const old = known.get(feed.id);
      return old === undefined ? feed : asBefore(feed, old);
    });
    const isSame =
      now.length === before.feeds.length && now.every((feed, index) => feed === before.feeds[index]);
    return { feeds: isSame ? before.feeds : now, isLoaded: true };
  });
}

export const replaceFeed = (feed: Feed): void =>
  useFeeds.setState(({ feeds }) => ({ feeds: feeds.map((other) => (other.id === feed.id ? feed : other)) }));
