import { useState, type FormEvent } from 'react';
import { useT } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { DialogButtons, DialogFrame } from './dialog-frame.tsx';
import { closeDialog } from './dialog-store.ts';
import { Field } from './field.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly name: string;
  /** Characters kept of what is written. */
  readonly most: number;
  /** Gets the name without the blanks around it; never an empty one. */
  readonly onSave: (name: string) => void;
}

/** Asks for one name. */
export function NameDialog({ title, label, name, most, onSave }: NameDialogProps) {
  const t = useT();
  const [written, setWritten] = useState(name);
  const wanted = written.trim().slice(0, most);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '') return;
    closeDialog();
    onSave(wanted);
  };
  return (
    <DialogFrame title={title}>
      <form onSubmit={submit}>
        <Field label={label} value={written} onChange={setWritten} isFocusedAtFirst />
        <DialogButtons>
          <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={wanted === ''}>
            {t('dialog.save')}
          </Button>
        </DialogButtons>
      </form>
    </DialogFrame>
  );
}
