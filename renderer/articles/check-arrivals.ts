import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { countArrivals } from './list-model.ts';
import { useList } from './list-store.ts';
import { reloadList, takeIn } from './load-list.ts';

const WAIT_MS = 400;
const HEAD = 1000;

/** Since the list was brought up to date. */
const arrived = new Set<number>();
/** Since the list was last looked at for them. */
let fresh = new Set<number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Notes articles that arrived; a moment later the pill tells how many of them belong to the list on screen. */
export function noteArrivals(ids: readonly number[]): void {
  for (const id of ids) {
    arrived.add(id);
    fresh.add(id);
  }
  // Not put off by those that follow, or a long refresh would end before the pill moves.
  timer ??= setTimeout(() => {
    timer = undefined;
    void checkArrivals();
  }, WAIT_MS);
}

async function checkArrivals(): Promise<void> {
  const { query, model } = useList.getState();
  const looked = fresh;
  fresh = new Set();
  if (query === null || query.text !== '') return;
  if (model.ids.every((id) => looked.has(id))) {
    // Nothing is on screen that could move, or only the beginning of what arrives: a first document comes in parts.
    arrived.clear();
    return takeIn();
  }
  const result = await bridge.request('articles.list', {
    filter: query.filter,
    after: null,
    limit: HEAD,
    isGrouped: query.isGrouped ?? false,
  });
  const now = useList.getState();
  if (!result.ok || now.query !== query) return;
  const arrivals = countArrivals(now.model, result.value.ids, arrived);
  if (arrivals === now.arrivals) return;
  useList.setState({ arrivals });
  if (arrivals > 0) announce(t('list.new', { count: arrivals }));
}

/** Brings the waiting articles into the list and shows its top. */
export async function showArrivals(): Promise<void> {
  arrived.clear();
  await reloadList('top');
}
