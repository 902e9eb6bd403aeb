import type { ClearableFiles, Clearing, ClearTarget, RetentionWish } from '../../shared/storage.ts';
import { bridge } from '../bridge/bridge.ts';
import { formatSize } from '../locales/format-size.ts';
import { locale, t } from '../locales/translate.ts';
import { tell, tellFault } from '../ui/toast-store.ts';

/** Each of these is undone from its notice for a while, and for a day from the page. */
export const clearNow = (clearing: Clearing): Promise<void> =>
  'kind' in clearing ? clear(clearing) : keepSo(clearing);

export async function keepSo(wish: RetentionWish): Promise<void> {
  const result = await bridge.request('retention.apply', wish);
  if (result.ok) tell(t('storage.kept', { articles: result.value.articles }), result.value.undo);
  else tellFault(result.fault);
}

async function clear(target: ClearTarget): Promise<void> {
  const result = await bridge.request('storage.clear', target);
  if (result.ok) tell(t('storage.clearedNow', { articles: result.value.articles }), result.value.undo);
  else tellFault(result.fault);
}

export async function restoreCleared(): Promise<void> {
  const result = await bridge.request('storage.restore', {});
  if (result.ok) tell(t('storage.restored', { articles: result.value.articles }));
  else tellFault(result.fault);
}

export async function deleteCleared(): Promise<void> {
  const result = await bridge.request('storage.purge', {});
  if (result.ok) tell(t('storage.deleted'));
  else tellFault(result.fault);
}

export async function compact(): Promise<void> {
  const result = await bridge.request('storage.compact', {});
  if (result.ok) tell(t('storage.compacted'));
  else tellFault(result.fault);
}

export async function clearFiles(kind: ClearableFiles): Promise<void> {
  const result = await bridge.request('storage.clear-files', { kind });
  if (!result.ok) return tellFault(result.fault);
  const { bytes, undo } = result.value;
  tell(t(`storage.${kind}Cleared`, { size: formatSize(locale(), bytes) }), undo);
}

export async function removeCopies(): Promise<void> {
  const result = await bridge.request('storage.remove-copies', {});
  if (result.ok) tell(t('storage.copiesRemoved'), result.value.undo);
  else tellFault(result.fault);
}
