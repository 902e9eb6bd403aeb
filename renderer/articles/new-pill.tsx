import { ArrowUp } from 'lucide-react';
import { useT } from '../locales/translate.ts';
import { showArrivals } from './check-arrivals.ts';
import { useList } from './list-store.ts';
import styles from './new-pill.module.css';

/** New articles wait behind it until a person wants them. */
export function NewPill() {
  const t = useT();
  const arrivals = useList((state) => state.arrivals);
  if (arrivals === 0) return null;
  return (
    <button
      type="button"
      className={styles['pill']}
      aria-label={t('list.new', { count: arrivals })}
      onClick={({ currentTarget }) => {
        // It goes away, and focus would with it.
        currentTarget.closest<HTMLElement>('[data-pane]')?.focus({ preventScroll: true });
        void showArrivals();
      }}
    >
      <ArrowUp size={13} aria-hidden />
      {t('list.newPill', { count: arrivals })}
    </button>
  );
}
