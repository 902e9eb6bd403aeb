import { create } from 'zustand';
import type { Excerpt } from '../../shared/search.ts';
import { bridge } from '../bridge/bridge.ts';

const MOST_PER_REQUEST = 60;

/** Where the words of one search stand in the lines on screen. */
export const useExcerpts = create<{
  readonly text: string;
  readonly excerpts: ReadonlyMap<number, Excerpt>;
}>()(() => ({ text: '', excerpts: new Map() }));

const underWay = new Set<number>();

/** Fetches those of these lines that are not at hand; what another search found is forgotten. */
export async function needExcerpts(text: string, shown: readonly number[]): Promise<void> {
  if (useExcerpts.getState().text !== text) {
    underWay.clear();
    useExcerpts.setState({ text, excerpts: new Map() });
  }
  const known = useExcerpts.getState().excerpts;
  const ids = shown.filter((id) => !known.has(id) && !underWay.has(id)).slice(0, MOST_PER_REQUEST);
  if (text === '' || ids.length === 0) return;
  for (const id of ids) underWay.add(id);
  const result = await bridge.request('articles.excerpts', { ids, text });
  if (useExcerpts.getState().text !== text) return;
  for (const id of ids) underWay.delete(id);
  // Without their excerpt lines show their opening words.
  if (!result.ok) return;
  useExcerpts.setState(({ excerpts }) => ({
    excerpts: new Map([...excerpts, ...result.value.map((excerpt) => [excerpt.id, excerpt] as const)]),
  }));
}
