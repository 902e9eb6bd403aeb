import { useState, type FormEvent } from 'react';
import type { Fault } from '../../shared/fault.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import { Field } from '../ui/field.tsx';
import { keepPage } from './keep-page.ts';
import styles from './keep-page-dialog.module.css';

/** From the address of any article to a saved one. `address`: given already; empty where the person is yet to give one. */
export function KeepPageDialog({ address: given }: { readonly address: string }) {
  const t = useT();
  const [address, setAddress] = useState(given);
  const [isPrivateAllowed, setPrivateAllowed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const isPrivate = fault?.kind === 'address-refused' && fault.reason === 'private';
  const keep = async (allowPrivate: boolean): Promise<void> => {
    setBusy(true);
    const failed = await keepPage(address.trim(), allowPrivate);
    setBusy(false);
    if (failed === null) closeDialog();
    else setFault(failed);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '' && !isBusy) void keep(isPrivateAllowed);
  };
  return (
    <DialogFrame title={t('keepPage.title')}>
      <form onSubmit={submit}>
        <Field
          label={t('keepPage.label')}
          hint={t('keepPage.hint')}
          placeholder="https://"
          inputMode="url"
          value={address}
          onChange={setAddress}
          isFocusedAtFirst
        >
          <Button look="primary" type="submit" isPending={isBusy}>
            {t('keepPage.keep')}
          </Button>
        </Field>
      </form>
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
            if (isAllowed && isPrivate) void keep(true);
          }}
        >
          {t('feeds.allowPrivate')}
        </Check>
      )}
    </DialogFrame>
  );
}
