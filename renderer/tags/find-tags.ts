import type { Tag } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';

const MOST = 500;

/** The busiest tags that match, in any spelling; all of them for an empty text. */
export async function findTags(matching: string): Promise<readonly Tag[]> {
  const result = await bridge.request('tags.list', { matching: matching.slice(0, 200), limit: MOST });
  if (result.ok) return result.value;
  tellFault(result.fault);
  return [];
}
