import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { chooseFile } from '../ui/choose-file.ts';
import { closeDialog, openDialog } from '../ui/dialog-store.ts';
import { saveFile } from '../ui/save-file.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { loadFeeds } from './load-feeds.ts';

/**
 * Imports the feeds of an OPML text; what is no web address is shown. Feeds at private addresses come in without being
 * fetched: the activity page asks about each.
 */
export async function importOpml(text: string): Promise<void> {
  const result = await bridge.request('opml.import', { text, allowPrivate: false });
  if (!result.ok) return tellFault(result.fault);
  closeDialog();
  const { added, known, refused, undo } = result.value;
  tell(t('feeds.imported', { added, known, refused: refused.length }), undo);
  if (refused.length > 0) openDialog({ kind: 'opml-refused', addresses: refused });
  await loadFeeds();
}

/** Imports a file that a person chose or dropped. */
export const importOpmlFile = async (file: File): Promise<void> => importOpml(await file.text());

/** Asks for a file and imports it. */
export const chooseOpmlFile = (): void =>
  chooseFile('.opml,.xml,text/x-opml,text/xml,application/xml', (file) => void importOpmlFile(file));

/** Hands the subscriptions over as a file `tagline.opml`. */
export async function exportOpml(): Promise<void> {
  const result = await bridge.request('opml.export', {});
  if (!result.ok) return tellFault(result.fault);
  saveFile('tagline.opml', 'text/x-opml', result.value);
}
