import type { RequestArgs } from '../../shared/contract.ts';
import type { Tag } from '../../shared/tag.ts';
import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';

export type TagOrder = NonNullable<RequestArgs<'tags.list'>['order']>;

/** As many as anybody chooses among. */
const MOST = 500;

/** The tags that match, in any spelling; all of them for an empty text. */
export async function findTags(matching: string, order: TagOrder, limit = MOST): Promise<readonly Tag[]> {
  const result = await bridge.request('tags.list', { matching: matching.slice(0, 200), limit, order });
  if (result.ok) return result.value;
  tellFault(result.fault);
  return [];
}
