import { BACKUP_ENDING } from '../../shared/backup-ending.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { announce } from '../ui/announce.ts';
import { closeDialog, openDialog } from '../ui/dialog-store.ts';
import { tell, tellFault, tellProblem } from '../ui/toast-store.ts';
import { loadLastRestore, useBackup } from './backup-store.ts';

/** Asks for a backup, has it checked and shows what is in it. */
export function chooseBackup(): void {
  if (useBackup.getState().isRestoring) return;
  const { leaveFile } = bridge;
  if (leaveFile === null) return void look(async () => null);
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = BACKUP_ENDING;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void look(() => leaveFile(file));
  });
  input.click();
}

async function look(leave: () => Promise<string | null>): Promise<void> {
  begin(t('backup.checking'));
  const result = await bridge.request('backup.look', { upload: await leave() });
  useBackup.setState({ isRestoring: false });
  if (!result.ok) return tellFault(result.fault);
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

export async function restoreBackup(token: string): Promise<void> {
  if (useBackup.getState().isRestoring) return;
  begin(t('backup.restoring'));
  const result = await bridge.request('backup.restore', { token });
  useBackup.setState({ isRestoring: false });
  if (!result.ok) return tellFault(result.fault);
  closeDialog();
  tell(t('backup.restored'), undoRestore);
  await loadLastRestore();
}

export async function undoRestore(): Promise<void> {
  const result = await bridge.request('backup.undo-restore', {});
  if (!result.ok) return tellFault(result.fault);
  tell(t('backup.putBackDone'));
  await loadLastRestore();
}
