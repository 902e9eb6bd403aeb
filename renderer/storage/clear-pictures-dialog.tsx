import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { clearPictures } from './change-storage.ts';

/** Says what goes and how it comes back, before it goes. */
export function ClearPicturesDialog() {
  const t = useT();
  return (
    <DialogFrame title={t('storage.askPictures')}>
      <p>{t('storage.picturesHint')}</p>
      <DialogButtons>
        <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
        <Button
          look="primary"
          onPress={() => {
            closeDialog();
            void clearPictures();
          }}
        >
          {t('storage.doClear')}
        </Button>
      </DialogButtons>
    </DialogFrame>
  );
}
