import { useAnnouncements } from './announce.ts';
import styles from './visually-hidden.module.css';

/** The page's one polite live region; by its `data-live-announcer` an open dialog leaves it to be heard. */
export function Announcer() {
  const all = useAnnouncements((state) => state.all);
  return (
    <div
      className={styles['hidden']}
      role="status"
      aria-live="polite"
      aria-atomic="false"
      data-live-announcer="true"
    >
      {all.map(({ text, serial }) => (
        <p key={serial}>{text}</p>
      ))}
    </div>
  );
}
