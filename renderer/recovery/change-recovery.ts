import type { Fault } from '../../shared/fault.ts';
import type { RescueWay } from '../../shared/recovery.ts';
import { chooseBackup } from '../backup/restore-backup.ts';
import { bridge } from '../bridge/bridge.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { saveFile } from '../ui/save-file.ts';
import { tellFault } from '../ui/toast-store.ts';
import { loadRecovery, useRecovery } from './recovery-store.ts';

/** It was read, and is not shown again. */
export async function dismissRecovery(): Promise<void> {
  const result = await bridge.request('recovery.dismiss', {});
  if (result.ok) useRecovery.setState({ recovery: null });
  else tellFault(result.fault);
}

/** Settles when it is known whether a database is open now. */
export async function openDatabase(way: RescueWay): Promise<void> {
  const result = await bridge.request('rescue.open', { way });
  if (result.ok) await loadRecovery();
  else showFault(result.fault);
  const { rescue } = useRecovery.getState();
  if (rescue !== null) announce(faultSentence(rescue.fault, t, 'person'));
}

/** Asks for a backup to take the database's place. */
export const restoreFromBackup = (): void => chooseBackup(showFault);

function showFault(fault: Fault): void {
  const { rescue } = useRecovery.getState();
  if (rescue !== null) useRecovery.setState({ rescue: { ...rescue, fault } });
}

/** Hands over the list of subscriptions that is kept beside the database. */
export async function exportKeptSubscriptions(): Promise<void> {
  const result = await bridge.request('rescue.subscriptions', {});
  if (result.ok) saveFile('tagline.opml', 'text/x-opml', result.value);
  else tellFault(result.fault);
}
