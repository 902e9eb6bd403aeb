import { create } from 'zustand';

/** `text` is what stands in the box, `query` what the list answers: the box a moment later, without edges of blanks. */
export const useSearch = create<{ readonly text: string; readonly query: string }>()(() => ({
  text: '',
  query: '',
}));

const WAIT_MS = 120;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Follows typing; the list is asked when a person pauses. */
export function typeSearch(text: string): void {
  useSearch.setState({ text });
  clearTimeout(timer);
  timer = setTimeout(() => useSearch.setState({ query: text.trim() }), WAIT_MS);
}

/** Fills the box, and the list answers at once. */
export function searchFor(text: string): void {
  clearTimeout(timer);
  useSearch.setState({ text, query: text.trim() });
}

/** Empties the box and the list's query at once. */
export function clearSearch(): void {
  clearTimeout(timer);
  useSearch.setState({ text: '', query: '' });
}
