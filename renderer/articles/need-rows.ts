import { bridge } from '../bridge/bridge.ts';
import { isFresh, keepRows, staleRows, useRows } from './rows-store.ts';

const MOST_PER_REQUEST = 500;
const underWay = new Set<number>();
let wanted: readonly number[] = [];
let isAsking = false;

/** Fetches the lines of these ids that are not at hand. Only the latest call counts: what a fling has passed is not asked for. */
export function needRows(ids: readonly number[]): void {
  wanted = ids;
  if (!isAsking) void ask();
}

async function ask(): Promise<void> {
  isAsking = true;
  // One frame's calls make one request.
  await Promise.resolve();
  const ids = wanted.filter((id) => !isFresh(id) && !underWay.has(id)).slice(0, MOST_PER_REQUEST);
  if (ids.length > 0) {
    for (const id of ids) underWay.add(id);
    const isAnswered = await fetchRows(ids);
    for (const id of ids) underWay.delete(id);
    isAsking = false;
    if (!isAnswered) return;
    // The window may have moved on while the reader answered.
    if (wanted.some((id) => !isFresh(id))) needRows(wanted);
    return;
  }
  isAsking = false;
}

/** Settles when the lines of these ids are at hand, or cannot be had. At most 1,000 ids. */
export async function ensureRows(ids: readonly number[]): Promise<void> {
  const missing = ids.filter((id) => !isFresh(id));
  if (missing.length > 0) await fetchRows(missing);
}

async function fetchRows(ids: readonly number[]): Promise<boolean> {
  const { round } = useRows.getState();
  const result = await bridge.request('articles.rows', { ids });
  if (!result.ok) return false;
  keepRows(result.value, ids);
  // What went stale meanwhile may have been answered as it was before.
  if (useRows.getState().round !== round) staleRows(ids);
  return true;
}
