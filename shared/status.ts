import type { EpochMs } from './time.ts';

/**
 * `captive`: there is a network, but it shows a page of its own until somebody signs in. `proxy`: the way out leads through
 * one that does not let anything pass.
 */
export type NetworkKind = 'online' | 'offline' | 'captive' | 'proxy';

/** The state of things: the one line at the foot of the rail. */
export interface AppStatus {
  readonly network: NetworkKind;
  /** Null when nothing is being refreshed. `current` are titles of feeds being fetched now, at most 8. */
  readonly refresh: {
    readonly done: number;
    readonly total: number;
    readonly current: readonly string[];
  } | null;
  readonly lastRefreshedAt: EpochMs | null;
  readonly failingFeeds: number;
  readonly feeds: number;
  /** Nothing can be written in the profile: what is kept can be read, and nothing else goes on. */
  readonly isReadOnly: boolean;
}

/** Counters of the rail that belong to no single feed or tag. */
export interface Counts {
  readonly articles: number;
  readonly unread: number;
  readonly saved: number;
  /** Hidden by rules. */
  readonly muted: number;
}

export interface About {
  readonly version: string;
  readonly shell: 'desktop' | 'browser';
  readonly profileDirectory: string;
}
