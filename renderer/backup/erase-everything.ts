import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { closeDialog } from '../ui/dialog-store.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { showView } from '../ui/view-store.ts';

/** Nothing of it can be taken back. */
export async function eraseEverything(): Promise<void> {
  const result = await bridge.request('profile.erase', { isMeant: true });
  if (!result.ok) return tellFault(result.fault);
  closeDialog();
  showView({ kind: 'latest' });
  tell(t('erase.done'));
}
