import { Check as CheckIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './check.module.css';
import { classNames } from './class-names.ts';

interface CheckProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

/** A checkbox with its sentence. */
export function Check({ isSelected, onChange, children }: CheckProps) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} className={classNames(styles['check'])}>
      <span className={styles['box']} aria-hidden>
        {isSelected && <CheckIcon size={13} />}
      </span>
      {children}
    </Checkbox>
  );
}
