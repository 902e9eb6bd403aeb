import { create } from 'zustand';
import type { LastRestore } from '../../shared/backup.ts';
import { bridge } from '../bridge/bridge.ts';

interface BackupState {
  readonly isWriting: boolean;
  /** How far the backup is that is being written; null where that is not known yet. */
  readonly progress: { readonly doneBytes: number; readonly allBytes: number } | null;
  readonly isRestoring: boolean;
  /** What was here before can be put back; null where there is nothing. */
  readonly lastRestore: LastRestore | null;
}

export const useBackup = create<BackupState>()(() => ({
  isWriting: false,
  progress: null,
  isRestoring: false,
  lastRestore: null,
}));

export async function loadLastRestore(): Promise<void> {
  const result = await bridge.request('backup.last-restore', {});
  if (result.ok) useBackup.setState({ lastRestore: result.value });
}
