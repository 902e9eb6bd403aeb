import { HardDrive } from 'lucide-react';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { showView } from '../ui/view-store.ts';
import styles from './setting-lines.module.css';

/** The way to the page of storage. */
export function StorageSetting() {
  const t = useT();
  return (
    <div className={styles['buttons']}>
      <Button
        onPress={() => {
          closeDialog();
          showView({ kind: 'storage' });
        }}
      >
        <HardDrive size={14} aria-hidden />
        {t('storage.open')}
      </Button>
    </div>
  );
}
