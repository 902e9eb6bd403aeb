import type { BackupParts, HandedOver } from '../../shared/backup.ts';
import { bridge } from '../bridge/bridge.ts';
import { formatSize } from '../locales/format-size.ts';
import { locale, t } from '../locales/translate.ts';
import { fetchFile } from '../ui/save-file.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { useBackup } from './backup-store.ts';

/** Writes a backup to where the person wants it, or has the browser download it. */
export async function saveBackup(parts: BackupParts): Promise<void> {
  useBackup.setState({ isWriting: true, progress: null });
  const result = await bridge.request('backup.write', parts);
  useBackup.setState({ isWriting: false, progress: null });
  if (!result.ok) return tellFault(result.fault);
  if (result.value !== null) receive(result.value);
}

function receive(file: HandedOver): void {
  if (file.kind === 'download') fetchFile(file.path, file.name);
  tell(t('backup.saved', { size: formatSize(locale(), file.bytes) }));
}

export async function cancelBackup(): Promise<void> {
  const result = await bridge.request('backup.cancel', {});
  if (!result.ok) tellFault(result.fault);
}
