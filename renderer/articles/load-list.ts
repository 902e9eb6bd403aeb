import type { ArticleList, FoundList, ListCursor } from '../../shared/article.ts';
import type { Result } from '../../shared/result.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { groupByDay, NO_DAYS } from './day-groups.ts';
import { continueList, EMPTY_LIST, startList, type ListModel } from './list-model.ts';
import { useList, wishScroll, type ListQuery, type ScrollWish } from './list-store.ts';
import { keepRows } from './rows-store.ts';

const CHUNK = 5000;
const MOST_FOUND = 300;

let lastLoad = 0;
/** What {@link loadAhead} has asked for, until it is to be shown. */
let ahead: ListQuery | null = null;

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
  const result = await askFor(query, null);
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
  await loadRest(query, load);
}

/** Loads the list on screen again, as after the reader came back or the pill was pressed. */
export async function reloadList(scrollTo: ScrollWish['to']): Promise<void> {
  const { query } = useList.getState();
  if (query !== null) await loadList(query, scrollTo);
}

async function loadRest(query: ListQuery, load: number): Promise<void> {
  for (;;) {
    const { model } = useList.getState();
    if (model.next === null) return;
    await idle();
    if (load !== lastLoad) return;
    const result = await askFor(query, model.next);
    if (load !== lastLoad || !result.ok) return;
    show(query, continueList(model, result.value));
  }
}

const askFor = (
  { filter, text, isGrouped = false }: ListQuery,
  after: ListCursor | null,
): Promise<Result<ArticleList | FoundList>> =>
  text === ''
    ? bridge.request('articles.list', { filter, after, limit: CHUNK, isGrouped })
    : bridge.request('articles.search', { text, filter, limit: MOST_FOUND });

/** What a search finds stands in order of fitness, where days mean nothing. */
function show(query: ListQuery, model: ListModel): void {
  const found = query.text === '' ? model : { ...model, next: null };
  useList.setState({ model: found, days: query.text === '' ? groupByDay(model.sortAts) : NO_DAYS });
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1000 });
  });
