import { useState } from 'react';
import { Field } from './field.tsx';
import { FormDialog } from './form-dialog.tsx';

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
  const [written, setWritten] = useState(name);
  const wanted = written.trim().slice(0, most);
  return (
    <FormDialog title={title} isIncomplete={wanted === ''} onSave={() => onSave(wanted)}>
      <Field label={label} value={written} onChange={setWritten} isFocusedAtFirst />
    </FormDialog>
  );
}
