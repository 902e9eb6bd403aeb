import { useT } from '../locales/translate.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { ShortcutMap } from './shortcut-map.tsx';

/** The map of all keys, where each can be changed. */
export function KeysDialog() {
  const t = useT();
  return (
    <DialogFrame title={t('keys.title')} isWide>
      <ShortcutMap />
    </DialogFrame>
  );
}
