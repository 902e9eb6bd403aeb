import { create } from 'zustand';
import type { Feed } from '../../shared/feed.ts';

/** The subscriptions. `isLoaded` tells "none" from "not asked yet". */
export const useFeeds = create<{ readonly feeds: readonly Feed[]; readonly isLoaded: boolean }>()(() => ({
  feeds: [],
  isLoaded: false,
}));

/** Keeps what the reader answered. A feed of which nothing changed stays the same object, and its row as it is. */
export function keepFeeds(feeds: readonly Feed[]): void {
  useFeeds.setState((before) => {
    const known = new Map(before.feeds.map((feed) => [feed.id, feed]));
    return { feeds: feeds.map((feed) => asBefore(feed, known.get(feed.id))), isLoaded: true };
  });
}

const asBefore = (feed: Feed, before: Feed | undefined): Feed =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(feed) ? before : feed;

export const replaceFeed = (feed: Feed): void =>
  useFeeds.setState(({ feeds }) => ({ feeds: feeds.map((other) => (other.id === feed.id ? feed : other)) }));
