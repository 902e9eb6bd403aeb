import styles from './kbd.module.css';

/** A key as it stands beside the thing it does; screen readers hear of keys in the help. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className={styles['kbd']} aria-hidden>
      {children}
    </kbd>
  );
}
