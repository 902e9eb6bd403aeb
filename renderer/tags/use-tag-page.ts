import { useCallback } from 'react';
import type { TagKey, TagPage } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { useFollowedTags } from './tags-store.ts';

export const DAYS_SHOWN = 90;

/** The page of a tag, asked for again whenever something about tags may have changed. */
export function useTagPage(tag: TagKey): ReturnType<typeof useAnswer<TagPage>> {
  const ask = useCallback(() => bridge.request('tags.page', { tag, days: DAYS_SHOWN }), [tag]);
  // Counts of all tags change together with those of the followed ones.
  return useAnswer<TagPage>(ask, useFollowedTags.subscribe);
}
