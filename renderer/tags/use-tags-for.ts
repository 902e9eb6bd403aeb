import type { Tag } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { useLater } from '../ui/use-later.ts';

const MOST = 8;

async function tagsFor(matching: string): Promise<readonly Tag[]> {
  const result = await bridge.request('tags.list', { matching, limit: MOST });
  // Without an answer there is still everything else to choose.
  return result.ok ? result.value : [];
}

/**
 * The first tags that the reader finds for a text, in any spelling, the busiest for an empty one and none for null; there
 * may be many thousands, so none are held here.
 */
export const useTagsFor = (text: string | null): readonly Tag[] => useLater(text, tagsFor);
