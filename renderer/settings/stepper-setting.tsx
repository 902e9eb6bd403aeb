import { Minus, Plus } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import styles from './setting-lines.module.css';

interface StepperSettingProps {
  readonly label: string;
  /** The value in words. */
  readonly text: string;
  readonly value: number;
  readonly range: { readonly least: number; readonly most: number; readonly step: number };
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly onChange: (value: number) => void;
}

/** One line of the settings: its name, and a number that goes up and down by steps. */
export function StepperSetting({ label, text, value, range, ...rest }: StepperSettingProps) {
  const { least, most, step } = range;
  const { lessLabel, moreLabel, onChange } = rest;
  return (
    <div className={styles['line']} role="group" aria-label={label}>
      <span>{label}</span>
      <span className={styles['stepper']}>
        <Button
          look="icon"
          label={lessLabel}
          isDisabled={value <= least}
          onPress={() => onChange(Math.max(least, value - step))}
        >
          <Minus size={14} aria-hidden />
        </Button>
        <output className={styles['value']}>{text}</output>
        <Button
          look="icon"
          label={moreLabel}
          isDisabled={value >= most}
          onPress={() => onChange(Math.min(most, value + step))}
        >
          <Plus size={14} aria-hidden />
        </Button>
      </span>
    </div>
  );
}
