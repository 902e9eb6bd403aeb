import type { ReactNode } from 'react';
import styles from './field.module.css';

interface LabelledProps {
  readonly label: string;
  /** Of the control. */
  readonly id: string;
  /** One of the browser's own controls, with the class {@link CONTROL}. */
  readonly children: ReactNode;
}

/** How a control in {@link Labelled} looks: as the input of a field. */
export const CONTROL = styles['input'];

/** A control of the browser's own under its label, beside fields. */
export function Labelled({ label, id, children }: LabelledProps) {
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={styles['line']}>{children}</div>
    </div>
  );
}
