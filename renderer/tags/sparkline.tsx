import { classNames } from '../ui/class-names.ts';
import { sparklinePath } from './sparkline-path.ts';
import styles from './sparkline.module.css';

/** Articles per day, oldest first. */
export function Sparkline({ counts, label }: { readonly counts: readonly number[]; readonly label: string }) {
  return (
    <svg
      className={classNames(styles['sparkline'], counts.every((count) => count === 0) && styles['quiet'])}
      viewBox="0 0 44 14"
      role="img"
      aria-label={label}
    >
      <polyline points={sparklinePath(counts, 44, 14, 1)} />
    </svg>
  );
}
