import { X } from 'lucide-react';
import { useCallback, useState } from 'react';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import styles from '../settings/setting-lines.module.css';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { useBackup } from './backup-store.ts';
import { cancelBackup, saveBackup } from './save-backup.ts';

/** What goes into a backup, how much that is, and how far it has come. */
export function BackupSetting() {
  const t = useT();
  const locale = useLocale();
  const [withPictures, setWithPictures] = useState(false);
  const [withRecordings, setWithRecordings] = useState(false);
  const { isWriting, progress } = useBackup();
  const ask = useCallback(() => bridge.request('backup.measure', {}), []);
  const measured = useAnswer(ask, never);
  const sizes = measured.kind === 'shown' ? measured.value : null;
  const size = (bytes: number): string => formatSize(locale, bytes);
  if (isWriting) {
    const { doneBytes, allBytes } = progress ?? { doneBytes: 0, allBytes: 0 };
    return (
      <ProgressLine
        name={t('backup.writing')}
        text={
          allBytes === 0
            ? t('backup.writing')
            : t('backup.done', { done: size(doneBytes), all: size(allBytes) })
        }
        done={doneBytes}
        total={allBytes}
      >
        <Button look="quiet" onPress={() => void cancelBackup()}>
          <X size={14} aria-hidden />
          {t('dialog.cancel')}
        </Button>
      </ProgressLine>
    );
  }
  const { databaseBytes = 0, pictureBytes = 0, recordingBytes = 0 } = sizes ?? {};
  const bytes = databaseBytes + (withPictures ? pictureBytes : 0) + (withRecordings ? recordingBytes : 0);
  return (
    <>
      {pictureBytes > 0 && (
        <Check isSelected={withPictures} onChange={setWithPictures}>
          {t('backup.withPictures', { size: size(pictureBytes) })}
        </Check>
      )}
      {recordingBytes > 0 && (
        <Check isSelected={withRecordings} onChange={setWithRecordings}>
          {t('backup.withRecordings', { size: size(recordingBytes) })}
        </Check>
      )}
      <div className={styles['buttons']}>
        <Button onPress={() => void saveBackup({ withPictures, withRecordings })}>{t('backup.save')}</Button>
      </div>
      {sizes !== null && <p className={styles['about']}>{t('backup.size', { size: size(bytes) })}</p>}
    </>
  );
}

/** What arrives while the settings are open changes little. */
const never = () => (): void => {};
