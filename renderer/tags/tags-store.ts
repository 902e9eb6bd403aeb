import { create } from 'zustand';
import type { Tag } from '../../shared/tag.ts';

/** The tags a person follows, in the order the reader gives. */
export const useFollowedTags = create<{ readonly tags: readonly Tag[] }>()(() => ({ tags: [] }));
