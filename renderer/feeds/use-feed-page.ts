import { useCallback } from 'react';
import type { FeedPage } from '../../shared/feed.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { useFeeds } from './feeds-store.ts';

const DAYS_SHOWN = 90;

/** The page of a feed, asked for again whenever something about feeds may have changed. */
export function useFeedPage(feedId: number): ReturnType<typeof useAnswer<FeedPage>> {
  const ask = useCallback(() => bridge.request('feeds.page', { feedId, days: DAYS_SHOWN }), [feedId]);
  return useAnswer<FeedPage>(ask, onChange);
}

function onChange(again: () => void): () => void {
  const stopFeeds = useFeeds.subscribe(again);
  const stopEvents = bridge.onEvent(({ kind }) => {
    if (kind === 'storage.changed') again();
  });
  return () => {
    stopFeeds();
    stopEvents();
  };
}
