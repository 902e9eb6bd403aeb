import { useId } from 'react';
import styles from './setting-lines.module.css';

interface StepsSettingProps {
  readonly label: string;
  readonly value: number;
  /** Offered, ascending; a value set elsewhere is offered too. */
  readonly steps: readonly number[];
  /** A value in words. */
  readonly text: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** One line of the settings: its name, and a number of a few that are offered. */
export function StepsSetting({ label, value, steps, text, onChange }: StepsSettingProps) {
  const id = useId();
  const offered = [...new Set([...steps, value])].toSorted((a, b) => a - b);
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      >
        {offered.map((step) => (
          <option key={step} value={step}>
            {text(step)}
          </option>
        ))}
      </select>
    </div>
  );
}
