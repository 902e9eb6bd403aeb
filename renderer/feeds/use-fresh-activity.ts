import { useEffect } from 'react';
import { useActivity } from './activity-store.ts';
import { useFeeds } from './feeds-store.ts';
import { loadActivity } from './load-activity.ts';

/** How each feed fares, asked for when a page that shows it opens, and again with every news of the feeds. */
export function useFreshActivity(): ReturnType<typeof useActivity.getState>['activity'] {
  useEffect(() => {
    void loadActivity();
    // A refresh that ended shows in the feeds, too.
    return useFeeds.subscribe(() => void loadActivity());
  }, []);
  return useActivity((state) => state.activity);
}
