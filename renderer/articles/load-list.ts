import type { ArticleList, FoundList, ListCursor } from '../../shared/article.ts';
import type { Result } from '../../shared/result.ts';
import type { EpochMs } from '../../shared/time.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { groupByDay, NO_DAYS } from './day-groups.ts';
import { continueList, EMPTY_LIST, keepInList, startList, type ListModel } from './list-model.ts';
import { useList, wishScroll, type ListQuery, type ScrollWish } from './list-store.ts';
import { ensureRows } from './need-rows.ts';
import { keepRows, knownRows } from './rows-store.ts';

const CHUNK = 5000;
const MOST_FOUND = 300;
const MOST_KEPT_READ = 1000;
/** From the page's beginning: until then the first screen has the machine to itself. */
const REST_FROM_MS = 2000;

let lastLoad = 0;
/** What {@link loadAhead} has asked for, until it is to be shown. */
let ahead: ListQuery | null = null;
/** Settles when the list on screen is there to its end, or as far as it can be had. */
let rest: Promise<void> = Promise.resolve();
let isHurried = false;
let hurry = (): void => {};

/** Asks for the first list before there is a screen to show it on. */
export function loadAhead(query: ListQuery): void {
  ahead = query;
  void loadList(query);
}

/** Shows what a query answers; what was asked for ahead is not asked for again. */
export async function showList(query: ListQuery): Promise<void> {
  const isUnderWay = ahead !== null && JSON.stringify(ahead) === JSON.stringify(query);
  ahead = null;
  if (!isUnderWay) await loadList(query);
}

/** Shows what a query answers from its beginning, then the rest of a long list in the page's idle time. */
export async function loadList(query: ListQuery, scrollTo: ScrollWish['to'] = 'start-over'): Promise<void> {
  lastLoad += 1;
  const load = lastLoad;
  useList.setState({ query, phase: 'loading', fault: null });
  const result = await askFor(query, null, null);
  if (load !== lastLoad) return;
  if (!result.ok) {
    useList.setState({
      phase: 'failed',
      fault: result.fault,
      problems: [],
      model: EMPTY_LIST,
      days: NO_DAYS,
      arrivals: 0,
    });
    return;
  }
  keepRows(result.value.rows);
  show(query, startList(result.value));
  const problems = 'problems' in result.value ? result.value.problems : [];
  useList.setState({ phase: 'shown', arrivals: 0, problems });
  wishScroll(scrollTo);
  if (query.text !== '') announce(t('search.found', { count: result.value.ids.length }));
  rest = loadRest(query, load);
  await rest;
}

/** Loads the list on screen anew, with all that has arrived for it: what was known of it may be of another database. */
export async function reloadList(scrollTo: ScrollWish['to']): Promise<void> {
  const { query } = useList.getState();
  if (query !== null) await loadList(query, scrollTo);
}

/**
 * Brings the list on screen up to date under the eyes of who reads it, as when a rule hid some of it: as far down as it
 * was known, without what arrived since it was loaded, with what was read in it. It is left as it is where the reader
 * cannot answer.
 */
export const reloadInPlace = (): Promise<void> => renew('waiting');

/** As {@link reloadInPlace}, with what arrived since. */
export const takeIn = (): Promise<void> => renew('shown');

async function renew(arrivals: 'waiting' | 'shown'): Promise<void> {
  const { query, model: old, phase } = useList.getState();
  if (query === null) return;
  if (phase !== 'shown' || old.ids.length === 0) return loadList(query);
  const until = arrivals === 'shown' ? null : old.newestId;
  lastLoad += 1;
  const load = lastLoad;
  let model: ListModel | null = null;
  do {
    if (model !== null) await idle();
    const chunk = await askFor(query, model?.next ?? null, until);
    if (load !== lastLoad) return;
    if (!chunk.ok) return (rest = loadRest(query, load));
    if (model === null) keepRows(chunk.value.rows);
    model = model === null ? startList(chunk.value) : continueList(model, chunk.value);
  } while (
    query.text === '' &&
    model.next !== null &&
    (old.next === null || model.ids.length < old.ids.length)
  );
  const kept = await readInIt(query, old, model);
  if (load !== lastLoad) return;
  show(query, keepInList({ ...model, newestId: until ?? model.newestId }, kept));
  if (arrivals === 'shown') useList.setState({ arrivals: 0 });
  wishScroll('stay');
  rest = loadRest(query, load);
  await rest;
}

/** What is gone from a list of unread articles only because it was read there. */
async function readInIt(
  { filter }: ListQuery,
  old: ListModel,
  now: ListModel,
): Promise<ReadonlyMap<number, EpochMs>> {
  if (!filter.unreadOnly) return new Map();
  const shown = new Set(now.ids);
  const gone = old.ids.filter((id) => !shown.has(id)).slice(0, MOST_KEPT_READ);
  if (gone.length === 0) return new Map();
  await ensureRows(gone);
  const stories = new Set(knownRows(now.ids).map(({ storyId }) => storyId));
  const read = knownRows(gone).filter(
    ({ isRead, mutedBy, storyId }) =>
      isRead && mutedBy === null && (storyId === null || !stories.has(storyId)),
  );
  return new Map(read.map(({ id, sortAt }) => [id, sortAt]));
}

/** Settles when the rest of the list is there, which is waited for now and so begins at once. */
export function wholeList(): Promise<void> {
  isHurried = true;
  hurry();
  return rest;
}

async function loadRest(query: ListQuery, load: number): Promise<void> {
  for (;;) {
    const { model } = useList.getState();
    if (model.next === null) return;
    await startIsOver();
    await idle();
    if (load !== lastLoad) return;
    const result = await askFor(query, model.next, null);
    if (load !== lastLoad || !result.ok) return;
    show(query, continueList(model, result.value));
  }
}

const askFor = (
  { filter, text, isGrouped = false }: ListQuery,
  after: ListCursor | null,
  until: number | null,
): Promise<Result<ArticleList | FoundList>> =>
  text === ''
    ? bridge.request('articles.list', {
        filter,
        after,
        limit: CHUNK,
        isGrouped,
        ...(until === null || until === 0 ? {} : { until }),
      })
    : bridge.request('articles.search', { text, filter, limit: MOST_FOUND });

/** What a search finds stands in order of fitness, where days mean nothing. */
function show(query: ListQuery, model: ListModel): void {
  const found = query.text === '' ? model : { ...model, next: null };
  useList.setState({ model: found, days: query.text === '' ? groupByDay(model.sortAts) : NO_DAYS });
}

/** Settles when the page is {@link REST_FROM_MS} old, or somebody waits for the whole list. */
async function startIsOver(): Promise<void> {
  const left = REST_FROM_MS - performance.now();
  if (left <= 0 || isHurried) return;
  await new Promise<void>((resolve) => {
    hurry = resolve;
    setTimeout(resolve, left);
  });
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1000 });
  });
