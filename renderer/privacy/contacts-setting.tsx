import { Globe } from 'lucide-react';
import { useT } from '../locales/translate.ts';
import styles from '../settings/setting-lines.module.css';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';

/** The way to all hosts that were contacted. */
export function ContactsSetting() {
  const t = useT();
  return (
    <div className={styles['buttons']}>
      <Button onPress={() => openDialog({ kind: 'contacts' })}>
        <Globe size={14} aria-hidden />
        {t('contacts.open')}
      </Button>
    </div>
  );
}
