import { useEffect, useState } from 'react';
import type { Tag } from '../../shared/tag.ts';
import { findTags, type TagOrder } from './find-tags.ts';
import { useFollowedTags } from './tags-store.ts';

/** The tags that match a text in any spelling, kept up to date; null until the first answer. */
export function useFoundTags(
  matching: string,
  order: TagOrder = 'articles',
  limit?: number,
): readonly Tag[] | null {
  const [tags, setTags] = useState<readonly Tag[] | null>(null);
  useEffect(() => {
    let last = 0;
    const find = async (): Promise<void> => {
      last += 1;
      const serial = last;
      const found = await findTags(matching, order, limit);
      if (serial === last) setTags(found);
    };
    void find();
    // Counts of all tags change together with those of the followed ones.
    const stop = useFollowedTags.subscribe(() => void find());
    return () => {
      last += 1;
      stop();
    };
  }, [matching, order, limit]);
  return tags;
}
