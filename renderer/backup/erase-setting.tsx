import { useT } from '../locales/translate.ts';
import styles from '../settings/setting-lines.module.css';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';

export function EraseSetting() {
  const t = useT();
  return (
    <div className={styles['buttons']}>
      <Button onPress={() => openDialog({ kind: 'erase' })}>{t('erase.open')}</Button>
    </div>
  );
}
