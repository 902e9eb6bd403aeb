import { useId } from 'react';
import { useT } from '../locales/translate.ts';
import styles from './setting-lines.module.css';

/** Offered, ascending; between an hour and a day, as publishers are asked. */
const STEPS = [1, 2, 3, 6, 12, 24];

interface HoursSettingProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function HoursSetting({ label, value, onChange }: HoursSettingProps) {
  const t = useT();
  const id = useId();
  // A value set elsewhere is offered, too.
  const offered = [...new Set([...STEPS, value])].toSorted((a, b) => a - b);
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      >
        {offered.map((hours) => (
          <option key={hours} value={hours}>
            {t('settings.hours', { count: hours })}
          </option>
        ))}
      </select>
    </div>
  );
}
