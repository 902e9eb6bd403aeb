import { bringToFront } from '../ui/pane-store.ts';
import { showView } from '../ui/view-store.ts';
import { searchFor } from './search-store.ts';

/** Searches all articles, wherever one is. */
export function searchAll(text: string): void {
  showView({ kind: 'latest' });
  bringToFront('list');
  searchFor(text);
}
