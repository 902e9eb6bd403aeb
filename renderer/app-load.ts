import { loadLatest } from './articles/latest-store.ts';
import { loadCounts } from './articles/load-counts.ts';
import { loadFeeds } from './feeds/load-feeds.ts';
import { loadStatus } from './feeds/load-status.ts';
import { loadRecovery } from './recovery/recovery-store.ts';
import { loadRules } from './rules/load-rules.ts';
import { loadHot } from './stories/hot-store.ts';
import { loadFollowedTags } from './tags/load-followed-tags.ts';
import { loadViews } from './views/load-views.ts';

/** Everything on screen but the list and the open article, which follow their own stores. */
export const loadEverything = (): Promise<unknown> =>
  Promise.all([
    loadRecovery(),
    loadFeeds(),
    loadStatus(),
    loadCounts(),
    loadFollowedTags(),
    loadHot(),
    loadLatest(),
    loadViews(),
    loadRules(),
  ]);
