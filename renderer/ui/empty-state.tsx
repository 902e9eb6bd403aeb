import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly hint?: string;
  /** Where the page has no other main heading. */
  readonly isHeading?: boolean;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** Says why nothing is here, and what to do about it. */
export function EmptyState({ title, hint, isHeading = false, children }: EmptyStateProps) {
  const Title = isHeading ? 'h1' : 'p';
  return (
    <div className={styles['empty']}>
      <Title className={styles['title']}>{title}</Title>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children}
    </div>
  );
}
