import { useAnnouncement } from './announce.ts';
import styles from './visually-hidden.module.css';

/** The page's one polite live region. */
export function Announcer() {
  const { text, serial } = useAnnouncement();
  return (
    <div className={styles['hidden']} role="status" aria-live="polite">
      <span key={serial}>{text}</span>
    </div>
  );
}
