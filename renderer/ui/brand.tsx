import styles from './brand.module.css';

/** The name as it is drawn; not translated. */
export function Brand() {
  return (
    <p className={styles['brand']} translate="no">
      Tag<b>line</b>
    </p>
  );
}
