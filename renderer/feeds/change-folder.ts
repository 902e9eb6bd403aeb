import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { showView, usePlace } from '../ui/view-store.ts';
import { renameFolder } from './arrange.ts';
import { arrangementByHand, keepArrangement } from './change-order.ts';
import { isInFolder } from './folders.ts';
import { loadFeeds } from './load-feeds.ts';

/** Another name, or another path; where there is such a folder already the two become one. */
export async function nameFolder(folder: string, name: string): Promise<void> {
  if (name === folder) return;
  const { closedFolders } = useSettings.getState().settings;
  if (closedFolders.includes(folder)) void changeSettings({ closedFolders: [...closedFolders, name] });
  const undo = await keepArrangement(renameFolder(arrangementByHand(), folder, name));
  leave(folder, () => showView({ kind: 'folder', folder: name }));
  if (undo !== null) tell(t('folders.renamed', { name }), undo);
}

/** Its feeds stay, in no folder. */
export async function dissolveFolder(folder: string): Promise<void> {
  const undo = await keepArrangement(renameFolder(arrangementByHand(), folder, null));
  leave(folder, () => showView({ kind: 'latest' }));
  if (undo !== null) tell(t('folders.dissolved', { name: folder }), undo);
}

/** Puts feeds into a folder that may be a new one. */
export async function fillFolder(folder: string, feedIds: ReadonlySet<number>): Promise<void> {
  const places = arrangementByHand().map((place) =>
    feedIds.has(place.feedId) ? { feedId: place.feedId, folder } : place,
  );
  const undo = await keepArrangement(places);
  if (undo !== null) tell(t('folders.made', { name: folder }), undo);
}

/** Of all its feeds, and of those in the folders in it. */
export async function unsubscribeFolder(folder: string): Promise<void> {
  const result = await bridge.request('feeds.unsubscribe-folder', { folder });
  if (!result.ok) return tellFault(result.fault);
  leave(folder, () => showView({ kind: 'latest' }));
  tell(t('folders.unsubscribed', { name: folder, count: result.value.feeds }), result.value.undo);
  await loadFeeds();
}

/** Where the list on screen was of a folder that is not there any more. */
function leave(folder: string, go: () => void): void {
  const { view } = usePlace.getState();
  if (view.kind === 'folder' && isInFolder(view.folder, folder)) go();
}
