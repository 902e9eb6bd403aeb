import type { ReactNode } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'url';
  readonly isFocusedAtFirst?: boolean;
  /** Stands beside the input, such as the button that sends it. */
  readonly children?: ReactNode;
}

/** One line of text with its label. */
export function Field({ label, hint, children, placeholder, isFocusedAtFirst = false, ...rest }: FieldProps) {
  const { value, onChange, inputMode = 'text' } = rest;
  return (
    <TextField
      value={value}
      onChange={onChange}
      inputMode={inputMode}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only for the one field a dialog or first screen was opened for
      autoFocus={isFocusedAtFirst}
      className={classNames(styles['field'])}
    >
      <Label className={classNames(styles['label'])}>{label}</Label>
      <div className={styles['line']}>
        <Input
          className={classNames(styles['input'])}
          placeholder={placeholder ?? ''}
          autoComplete="off"
          spellCheck={false}
        />
        {children}
      </div>
      {hint !== undefined && (
        <Text slot="description" className={classNames(styles['hint'])}>
          {hint}
        </Text>
      )}
    </TextField>
  );
}
