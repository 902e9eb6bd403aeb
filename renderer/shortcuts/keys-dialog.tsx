import { useFeeds } from '../feeds/feeds-store.ts';
import { useT } from '../locales/translate.ts';
import { startTour } from '../onboarding/tour-store.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { ShortcutMap } from './shortcut-map.tsx';

/** The map of all keys, where each can be changed, and the way to the tour. */
export function KeysDialog() {
  const t = useT();
  const hasFeeds = useFeeds((state) => state.feeds.length > 0);
  return (
    <DialogFrame title={t('keys.title')} isWide>
      <ShortcutMap />
      {hasFeeds && (
        <DialogButtons>
          <Button
            onPress={() => {
              closeDialog();
              startTour();
            }}
          >
            {t('tour.title')}
          </Button>
        </DialogButtons>
      )}
    </DialogFrame>
  );
}
