import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './tag-chip.module.css';

interface TagChipProps {
  readonly children: ReactNode;
  /** Where the text alone does not say what pressing does. */
  readonly label?: string;
  readonly title?: string | undefined;
  /** `on`: in force; `soft`: could be; `quiet`: a suggestion; `faint`: named in the text only. */
  readonly look: 'on' | 'soft' | 'quiet' | 'faint';
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

/** A tag as a small round button. */
export function TagChip({ children, label, title, look, isPressed, onPress }: TagChipProps) {
  return (
    <button
      type="button"
      className={classNames(styles['chip'], styles[look])}
      aria-label={label}
      aria-pressed={isPressed}
      title={title}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
