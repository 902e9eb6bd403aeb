import type { Fault } from '../../shared/fault.ts';
import { faultLines } from '../locales/fault-lines.ts';
import { oneLine } from '../locales/one-line.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { TechnicalDetails } from '../ui/technical-details.tsx';
import styles from './address-list.module.css';
import { whyRefused } from './why-refused.ts';

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
          <li key={address}>{address === '' ? '–' : oneLine(address)}</li>
        ))}
      </ul>
      <TechnicalDetails lines={addresses.map((address) => inOneLine(whyRefused(address)))} />
      <DialogButtons>
        <Button look="primary" onPress={closeDialog}>
          {t('dialog.close')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}

const inOneLine = (fault: Fault): string => faultLines(fault).join(', ');
