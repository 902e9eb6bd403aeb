import type { Act } from './act.ts';

/**
 * The acts, each naming its feed by the address it has in the end: the feed they are done to may have it already, or get
 * it first.
 */
export function withLastAddresses(acts: readonly Act[]): readonly Act[] {
  const moved = new Map<string, string>();
  const lastOf = (address: string): string => moved.get(address) ?? address;
  const named: Act[] = [];
  for (const act of acts.toReversed()) {
    switch (act.act) {
      case 'follow':
        named.push(act);
        break;
      case 'move-feed':
        moved.set(act.feed, lastOf(act.to));
        named.push({ ...act, to: lastOf(act.to) });
        break;
      default:
        named.push({ ...act, feed: lastOf(act.feed) });
    }
  }
  return named.toReversed();
}
