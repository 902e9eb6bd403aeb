import type { FormEvent } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

interface AddressFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly address: string;
  readonly onChange: (address: string) => void;
  /** Never called for an empty address, nor while the last one is pending. */
  readonly onSubmit: (address: string) => void;
  readonly isPending?: boolean;
}

/** Asks for one web address; what the dialog or first screen was opened for. */
export function AddressForm({ label, hint, button, address, onChange, ...rest }: AddressFormProps) {
  const { onSubmit, isPending = false } = rest;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (address.trim() === '') event.currentTarget.querySelector('input')?.focus();
    else if (!isPending) onSubmit(address.trim());
  };
  return (
    <form onSubmit={submit}>
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        placeholder="https://"
        inputMode="url"
        value={address}
        onChange={onChange}
        isFocusedAtFirst
      >
        <Button look="primary" type="submit" isPending={isPending}>
          {button}
        </Button>
      </Field>
    </form>
  );
}
