import type { ReactNode } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { DialogButtons, DialogFrame } from './dialog-frame.tsx';
import { closeDialog } from './dialog-store.ts';

interface FormDialogProps {
  readonly title: string;
  /** Called once; the dialog is closed by then. */
  readonly onSave: () => void;
  /** There is nothing to save yet. */
  readonly isIncomplete?: boolean;
  readonly children: ReactNode;
}

/** Asks for something that is saved or left as it was. */
export function FormDialog({ title, onSave, isIncomplete = false, children }: FormDialogProps) {
  const t = useT();
  return (
    <DialogFrame title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isIncomplete) return;
          closeDialog();
          onSave();
        }}
      >
        {children}
        <DialogButtons>
          <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={isIncomplete}>
            {t('dialog.save')}
          </Button>
        </DialogButtons>
      </form>
    </DialogFrame>
  );
}
