import { useEffect, useState } from 'react';
import type { Fault } from '../../shared/fault.ts';
import type { TagKey, TagPage } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { useFollowedTags } from './tags-store.ts';

export const DAYS_SHOWN = 90;

type TagPageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'shown'; readonly page: TagPage };

/** The page of a tag, asked for again whenever something about tags may have changed. */
export function useTagPage(tag: TagKey): TagPageState {
  const [state, setState] = useState<TagPageState>({ kind: 'loading' });
  useEffect(() => {
    let last = 0;
    const load = async (): Promise<void> => {
      last += 1;
      const serial = last;
      const result = await bridge.request('tags.page', { tag, days: DAYS_SHOWN });
      if (serial !== last) return;
      setState(result.ok ? { kind: 'shown', page: result.value } : { kind: 'failed', fault: result.fault });
    };
    void load();
    // Counts of all tags change together with those of the followed ones.
    const stop = useFollowedTags.subscribe(() => void load());
    return () => {
      last += 1;
      stop();
    };
  }, [tag]);
  return state;
}
