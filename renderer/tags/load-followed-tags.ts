import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useFollowedTags } from './tags-store.ts';

export async function loadFollowedTags(): Promise<void> {
  const result = await bridge.request('tags.followed', {});
  if (result.ok) useFollowedTags.setState({ tags: result.value });
  else tellFault(result.fault);
}
