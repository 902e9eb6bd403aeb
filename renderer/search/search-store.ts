import { create } from 'zustand';
import { isOnlyBegun, searchParts } from '../../shared/search.ts';

/**
 * `text` is what stands in the box, `query` what the list answers: the box a moment later, without edges of blanks. Empty
 * as well where there is nothing in the box yet that can be looked for.
 */
export const useSearch = create<{ readonly text: string; readonly query: string }>()(() => ({
  text: '',
  query: '',
}));

const queryOf = (text: string): string => (isOnlyBegun(searchParts(text)) ? '' : text.trim());

const WAIT_MS = 120;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Follows typing; the list is asked when a person pauses. */
export function typeSearch(text: string): void {
  useSearch.setState({ text });
  clearTimeout(timer);
  timer = setTimeout(() => useSearch.setState({ query: queryOf(text) }), WAIT_MS);
}

/** Fills the box, and the list answers at once. */
export function searchFor(text: string): void {
  clearTimeout(timer);
  useSearch.setState({ text, query: queryOf(text) });
}

/** Empties the box and the list's query at once. */
export function clearSearch(): void {
  clearTimeout(timer);
  useSearch.setState({ text: '', query: '' });
}
