import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { FeedServerCounts, FeedServerReady } from './feed-server.ts';

export interface FeedServer {
  /** One per feed, each on an address of its own. */
  readonly urls: readonly string[];
  readonly plainBytes: number;
  readonly counts: () => Promise<FeedServerCounts>;
  readonly close: () => void;
}

/** Many publishers in a process of their own, so that they take nothing from what is measured but the processor. */
export async function startFeedServer(feeds: number, latencyMs: number): Promise<FeedServer> {
  const child = fork(new URL('feed-server.ts', import.meta.url), [String(feeds), String(latencyMs)]);
  const [{ urls, plainBytes }] = (await once(child, 'message')) as [FeedServerReady];
  return {
    urls,
    plainBytes,
    counts: async () => {
      child.send('counts');
      const [counts] = (await once(child, 'message')) as [FeedServerCounts];
      return counts;
    },
    close: () => void child.kill(),
  };
}
