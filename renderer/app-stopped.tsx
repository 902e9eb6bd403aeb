import { useState } from 'react';
import { tryAgain } from './app-start.ts';
import styles from './app-stopped.module.css';
import { useT } from './locales/translate.ts';
import { Button } from './ui/button.tsx';

/** Says that the reader behind the page does not answer. */
export function Stopped() {
  const t = useT();
  const [isTrying, setTrying] = useState(false);
  const retry = async (): Promise<void> => {
    setTrying(true);
    await tryAgain();
    setTrying(false);
  };
  return (
    <div className={styles['banner']} role="alert">
      <span>{t('status.stopped')}</span>
      <Button isDisabled={isTrying} onPress={() => void retry()}>
        {t('status.retry')}
      </Button>
    </div>
  );
}
