import type { ReactNode } from 'react';
import styles from './note.module.css';

interface NoteProps {
  readonly icon: ReactNode;
  readonly text: string;
  /** Read out when it comes or changes. */
  readonly isLive?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A sentence over an article, and the way on. */
export function Note({ icon, text, isLive = false, children }: NoteProps) {
  return (
    <div className={styles['note']} role={isLive ? 'status' : undefined}>
      {icon}
      <p>{text}</p>
      {children}
    </div>
  );
}
