import { Lock } from 'lucide-react';
import { useStatus } from '../feeds/status-store.ts';
import { useT } from '../locales/translate.ts';
import styles from './recovery-note.module.css';

/** Says all the while that nothing can be written, and what that comes to. */
export function ReadOnlyNote() {
  const t = useT();
  const isReadOnly = useStatus((state) => state.status.isReadOnly);
  if (!isReadOnly) return null;
  return (
    <section className={styles['note']} aria-label={t('recovery.readOnlyName')}>
      <Lock size={18} aria-hidden className={styles['icon']} />
      <p className={styles['text']}>
        <strong>{t('fault.profile-unwritable')}</strong> {t('recovery.readOnly')}
      </p>
    </section>
  );
}
