import type { SmartView } from '../../shared/article.ts';
import { searchFor } from '../search/search-store.ts';
import { showView } from '../ui/view-store.ts';
import { placeOf } from './view-place.ts';

/** Goes to where a view leads, and searches there for what it searches for. */
export function showSavedView({ filter, text }: Pick<SmartView, 'filter' | 'text'>): void {
  const { view, ...conditions } = placeOf(filter);
  showView(view, conditions);
  // Going elsewhere has emptied the box.
  if (text !== '') searchFor(text);
}
