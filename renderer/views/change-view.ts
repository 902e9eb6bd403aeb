import type { SmartView } from '../../shared/article.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { useSearch } from '../search/search-store.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { usePlace } from '../ui/view-store.ts';
import { loadViews } from './load-views.ts';
import { filterOf } from './view-place.ts';
import { useViews } from './views-store.ts';

/** Keeps what narrows the list now, and what is searched for in it, under a name. */
export async function saveView(name: string): Promise<void> {
  const result = await bridge.request('views.save', {
    id: null,
    name,
    filter: filterOf(usePlace.getState()),
    text: useSearch.getState().query,
  });
  if (!result.ok) return tellFault(result.fault);
  await loadViews();
  tell(t('views.saved', { name: result.value.name }));
}

/** The notice gives it its old name back. */
export async function renameView(view: SmartView, name: string): Promise<void> {
  const { id, name: before, filter, text } = view;
  const result = await bridge.request('views.save', { id, name, filter, text });
  if (!result.ok) return tellFault(result.fault);
  await loadViews();
  tell(t('views.renamed', { before, name: result.value.name }), () => renameView(result.value, before));
}

/** Gone at once; the notice takes it back. */
export async function removeView({ id, name }: SmartView): Promise<void> {
  useViews.setState(({ views }) => ({ views: views.filter((view) => view.id !== id) }));
  const result = await bridge.request('views.remove', { id });
  if (result.ok) tell(t('views.removed', { name }), result.value.undo);
  else tellFault(result.fault);
  await loadViews();
}
