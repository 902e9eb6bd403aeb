import { useId } from 'react';
import { useLocale, useT } from '../locales/translate.ts';
import styles from './setting-lines.module.css';

interface MegabytesSettingProps {
  readonly label: string;
  readonly value: number;
  /** Offered, ascending; a value set elsewhere is offered too. */
  readonly steps: readonly number[];
  readonly onChange: (value: number) => void;
}

export function MegabytesSetting({ label, value, steps, onChange }: MegabytesSettingProps) {
  const t = useT();
  const locale = useLocale();
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
        {offered.map((megabytes) => (
          <option key={megabytes} value={megabytes}>
            {t('settings.megabytes', { count: megabytes.toLocaleString(locale) })}
          </option>
        ))}
      </select>
    </div>
  );
}
