import { asBefore } from '../bridge/as-before.ts';
import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useFollowedTags } from './tags-store.ts';

let lastAsked = 0;

/** Of several answers under way the one asked for last counts, in whatever order they come. */
export async function loadFollowedTags(): Promise<void> {
  lastAsked += 1;
  const asked = lastAsked;
  const result = await bridge.request('tags.followed', {});
  if (asked !== lastAsked) return;
  if (result.ok) useFollowedTags.setState(({ tags }) => ({ tags: asBefore(result.value, tags) }));
  else tellFault(result.fault);
}
