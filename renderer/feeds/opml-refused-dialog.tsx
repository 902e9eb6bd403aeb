import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import styles from './opml-refused-dialog.module.css';

interface OpmlRefusedDialogProps {
  readonly addresses: readonly string[];
}

/** What stood in an OPML file as an address and is none of the web. */
export function OpmlRefusedDialog({ addresses }: OpmlRefusedDialogProps) {
  const t = useT();
  return (
    <DialogFrame title={t('feeds.refusedTitle')}>
      <ul className={styles['list']}>
        {addresses.map((address) => (
          <li key={address}>{address === '' ? '–' : address}</li>
        ))}
      </ul>
      <DialogButtons>
        <Button look="primary" onPress={closeDialog}>
          {t('dialog.close')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}
