import { Trash2 } from 'lucide-react';
import type { StorageReport } from '../../shared/storage.ts';
import { DAY_MS } from '../../shared/time.ts';
import { formatSize } from '../locales/format-size.ts';
import { formatDayTime } from '../locales/format-time.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { deleteCleared, restoreCleared } from './change-storage.ts';
import styles from './storage-page.module.css';

/** What was cleared and can be taken back. */
export function ClearedNote({ cleared }: { readonly cleared: StorageReport['cleared'] }) {
  const t = useT();
  const locale = useLocale();
  const { articles, bytes, copyBytes, fileBytes, since } = cleared;
  if (since === null) return null;
  return (
    <div className={styles['section']}>
      <Note
        icon={<Trash2 size={15} aria-hidden />}
        text={t('storage.cleared', {
          articles,
          size: formatSize(locale, bytes + copyBytes + fileBytes),
          when: formatDayTime(locale, since + DAY_MS),
        })}
      >
        <Button onPress={() => void restoreCleared()}>{t('storage.restore')}</Button>
        <Button look="quiet" onPress={() => void deleteCleared()}>
          {t('storage.deleteNow')}
        </Button>
      </Note>
    </div>
  );
}
