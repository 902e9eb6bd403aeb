import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

interface VisuallyHiddenProps {
  /** Where it stands in a text of another language. */
  readonly lang?: string;
  readonly children: ReactNode;
}

/** Said by screen readers, not drawn. */
export function VisuallyHidden({ lang, children }: VisuallyHiddenProps) {
  return (
    <span className={styles['hidden']} lang={lang}>
      {children}
    </span>
  );
}
