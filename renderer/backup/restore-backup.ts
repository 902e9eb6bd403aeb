import { BACKUP_ENDING } from '../../shared/backup-ending.ts';
import type { Fault } from '../../shared/fault.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { chooseFile } from '../ui/choose-file.ts';
import { closeDialog, openDialog } from '../ui/dialog-store.ts';
import { tell, tellFault, tellProblem } from '../ui/toast-store.ts';
import { loadLastRestore, useBackup } from './backup-store.ts';

/** Asks for a backup, has it checked and shows what is in it. */
export function chooseBackup(onFault: (fault: Fault) => void = tellFault): void {
  if (useBackup.getState().isRestoring) return;
  const { leaveFile } = bridge;
  if (leaveFile === null) return void look(async () => null, onFault);
  chooseFile(BACKUP_ENDING, (file) => void look(() => leaveFile(file), onFault));
}

async function look(leave: () => Promise<string | null>, onFault: (fault: Fault) => void): Promise<void> {
  begin(t('backup.checking'));
  const result = await bridge.request('backup.look', { upload: await leave() });
  useBackup.setState({ isRestoring: false });
  if (!result.ok) return onFault(result.fault);
  if (result.value !== null) openDialog({ kind: 'restore', preview: result.value });
  else if (bridge.leaveFile !== null) tellProblem(t('backup.notTaken'));
}

function begin(said: string): void {
  useBackup.setState({ isRestoring: true });
  announce(said);
}

/** The person has seen it, and does not want it. */
export function declineBackup(): void {
  closeDialog();
  void bridge.request('backup.forget', {});
}

/** @returns why it was not restored; null where it was */
export async function restoreBackup(token: string): Promise<Fault | null> {
  if (useBackup.getState().isRestoring) return null;
  begin(t('backup.restoring'));
  const result = await bridge.request('backup.restore', { token });
  useBackup.setState({ isRestoring: false });
  if (!result.ok) return result.fault;
  closeDialog();
  tell(t('backup.restored'), undoRestore);
  await loadLastRestore();
  return null;
}

export async function undoRestore(): Promise<void> {
  const result = await bridge.request('backup.undo-restore', {});
  if (!result.ok) return tellFault(result.fault);
  tell(t('backup.putBackDone'));
  await loadLastRestore();
}
