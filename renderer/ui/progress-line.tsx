import type { ReactNode } from 'react';
import styles from './progress-line.module.css';

interface ProgressLineProps {
  readonly name: string;
  /** How far it is, in words. */
  readonly text: string;
  readonly done: number;
  readonly total: number;
  /** What ends it. */
  readonly children: ReactNode;
}

/** A bar that fills, with its words beside it. */
export function ProgressLine({ name, text, done, total, children }: ProgressLineProps) {
  return (
    <div className={styles['line']}>
      <div
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuenow={done}
        aria-valuemax={total}
        aria-valuetext={text}
        className={styles['track']}
      >
        <div className={styles['bar']} style={{ width: `${(100 * done) / Math.max(total, 1)}%` }} />
      </div>
      <span className={styles['count']} aria-hidden>
        {text}
      </span>
      {children}
    </div>
  );
}
