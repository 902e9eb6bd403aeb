import { useCallback } from 'react';
import type { ClearableFiles, FilesPreview } from '../../shared/storage.ts';
import { bridge } from '../bridge/bridge.ts';
import { useAnswer } from '../bridge/use-answer.ts';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { FaultNote } from '../ui/fault-note.tsx';
import { clearFiles } from './change-storage.ts';
import styles from './clear-dialog.module.css';

/** Says what goes and how it comes back, before it goes. */
export function ClearFilesDialog({ files }: { readonly files: ClearableFiles }) {
  const t = useT();
  const locale = useLocale();
  const ask = useCallback(() => bridge.request('storage.preview-files', { kind: files }), [files]);
  const preview = useAnswer<FilesPreview>(ask, never);
  return (
    <DialogFrame title={t(files === 'pictures' ? 'storage.askPictures' : 'storage.askRecordings')}>
      <div className={styles['preview']} role="status">
        {preview.kind === 'loading' && <p>{t('storage.measuring')}</p>}
        {preview.kind === 'failed' && <FaultNote fault={preview.fault} isAnswer />}
        {preview.kind === 'shown' && (
          <p>
            {t(`storage.${files}WouldGo`, {
              files: preview.value.files,
              size: formatSize(locale, preview.value.bytes),
            })}
          </p>
        )}
        {preview.kind === 'shown' && preview.value.stay > 0 && (
          <p>{t(`storage.${files}Stay`, { stay: preview.value.stay })}</p>
        )}
      </div>
      <p className={styles['hint']}>{t(`storage.${files}Hint`)}</p>
      <p className={styles['hint']}>{t('storage.aDay')}</p>
      <DialogButtons>
        <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
        <Button
          look="primary"
          isDisabled={preview.kind !== 'shown' || preview.value.files === 0}
          onPress={() => {
            closeDialog();
            void clearFiles(files);
          }}
        >
          {t('storage.doClear')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}

/** What is asked about is not changed by anything else while the dialog is open. */
const never = () => (): void => {};
