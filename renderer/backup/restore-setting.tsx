import { History } from 'lucide-react';
import { useEffect } from 'react';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import styles from '../settings/setting-lines.module.css';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { loadLastRestore, useBackup } from './backup-store.ts';
import { chooseBackup, undoRestore } from './restore-backup.ts';

/** The way to a backup, and back from the last one. */
export function RestoreSetting() {
  const t = useT();
  const locale = useLocale();
  const { isRestoring, lastRestore } = useBackup();
  useEffect(() => {
    void loadLastRestore();
  }, []);
  return (
    <>
      <div className={styles['buttons']}>
        <Button onPress={chooseBackup}>{t(isRestoring ? 'backup.checking' : 'backup.choose')}</Button>
      </div>
      {lastRestore !== null && (
        <Note
          icon={<History size={15} aria-hidden />}
          text={t('backup.last', {
            when: formatDayTime(locale, lastRestore.at),
            until: formatDayTime(locale, lastRestore.until),
          })}
        >
          <Button onPress={() => void undoRestore()}>{t('backup.putBack')}</Button>
        </Note>
      )}
    </>
  );
}
