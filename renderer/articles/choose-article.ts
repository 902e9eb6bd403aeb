import { currentLayout } from '../ui/layout.ts';
import { usePanes } from '../ui/pane-store.ts';
import { neighbour } from './list-model.ts';
import { useList, wishScroll } from './list-store.ts';
import { wholeList } from './load-list.ts';
import { ensureRows } from './need-rows.ts';
import { openArticle } from './open-article.ts';
import { useRows } from './rows-store.ts';

/** Whether choosing a line opens it: not where the article would cover the list being moved through. */
const opensAtOnce = (): boolean => currentLayout() !== 'single' || usePanes.getState().front === 'article';

/** Moves `steps` lines from the one chosen, downwards when positive. */
export function chooseNext(steps: number): void {
  const { model, selectedId } = useList.getState();
  const id = neighbour(model.ids, selectedId, steps);
  if (id !== null) choose(id);
}

/** The last one is that of the whole list: where it is not there yet, it is waited for, unless another is chosen meanwhile. */
export async function chooseEnd(end: 'first' | 'last'): Promise<void> {
  const { query, selectedId, model } = useList.getState();
  if (end === 'last' && model.next !== null) {
    await wholeList();
    const now = useList.getState();
    if (now.query !== query || now.selectedId !== selectedId) return;
  }
  const { ids } = useList.getState().model;
  const id = end === 'first' ? ids[0] : ids.at(-1);
  if (id !== undefined) choose(id);
}

function choose(id: number): void {
  if (opensAtOnce()) void openArticle(id);
  else {
    useList.setState({ selectedId: id });
    wishScroll('selected');
  }
}

export function openChosen(): void {
  const { selectedId, model } = useList.getState();
  const id = selectedId ?? model.ids[0];
  if (id !== undefined) void openArticle(id);
}

const LOOK_AHEAD = 300;

/** Opens the next unread article below the chosen one, else from the top. Answers false when there is none. */
export async function openNextUnread(): Promise<boolean> {
  const { model, selectedId } = useList.getState();
  const from = selectedId === null ? -1 : model.ids.indexOf(selectedId);
  const inOrder = [...model.ids.slice(from + 1), ...model.ids.slice(0, Math.max(from, 0))];
  for (let start = 0; start < inOrder.length; start += LOOK_AHEAD) {
    const ids = inOrder.slice(start, start + LOOK_AHEAD);
    await ensureRows(ids);
    const { rows } = useRows.getState();
    const id = ids.find((candidate) => rows.get(candidate)?.isRead === false);
    if (id === undefined) continue;
    await openArticle(id);
    return true;
  }
  return false;
}
