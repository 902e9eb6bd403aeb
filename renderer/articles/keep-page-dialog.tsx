import { useState } from 'react';
import type { Fault } from '../../shared/fault.ts';
import { useT } from '../locales/translate.ts';
import { AddressForm } from '../ui/address-form.tsx';
import { Check } from '../ui/check.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import { keepPage } from './keep-page.ts';
import styles from './keep-page-dialog.module.css';

/** From the address of any article to a saved one. `address`: given already; empty where the person is yet to give one. */
export function KeepPageDialog({ address: start }: { readonly address: string }) {
  const t = useT();
  const [address, setAddress] = useState(start);
  const [isPrivateAllowed, setPrivateAllowed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const isPrivate = fault?.kind === 'address-refused' && fault.reason === 'private';
  const keep = async (given: string, allowPrivate: boolean): Promise<void> => {
    setBusy(true);
    const failed = await keepPage(given, allowPrivate);
    setBusy(false);
    if (failed === null) closeDialog();
    else setFault(failed);
  };
  return (
    <DialogFrame title={t('keepPage.title')}>
      <AddressForm
        label={t('keepPage.label')}
        hint={t('keepPage.hint')}
        button={t('keepPage.keep')}
        address={address}
        onChange={setAddress}
        onSubmit={(given) => void keep(given, isPrivateAllowed)}
        isPending={isBusy}
      />
      {fault !== null && (
        <div className={styles['fault']}>
          <FaultNote fault={fault} isAnswer />
        </div>
      )}
      <p role="status" className={styles['note']}>
        {isBusy && t('keepPage.keeping')}
      </p>
      {(isPrivateAllowed || isPrivate) && (
        <Check
          isSelected={isPrivateAllowed}
          onChange={(isAllowed) => {
            setPrivateAllowed(isAllowed);
            if (isAllowed && isPrivate) void keep(address.trim(), true);
          }}
        >
          {t('feeds.allowPrivate')}
        </Check>
      )}
    </DialogFrame>
  );
}
