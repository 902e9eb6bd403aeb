import { useState, type FormEvent } from 'react';
import type { Feed, TextWanted } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { wantText } from './change-feed.ts';
import styles from './feed-text-dialog.module.css';

const OPTIONS: readonly (TextWanted | 'asSettings')[] = ['asSettings', 'full', 'ask', 'feed'];

/** Asks which text of a feed's articles is wanted. */
export function FeedTextDialog({ feed }: { readonly feed: Feed }) {
  const t = useT();
  const [wanted, setWanted] = useState<TextWanted | 'asSettings'>(feed.textWanted ?? 'asSettings');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    closeDialog();
    void wantText(feed.id, wanted === 'asSettings' ? null : wanted);
  };
  return (
    <DialogFrame title={t('fullText.title', { name: feed.title })}>
      <form onSubmit={submit}>
        <Choice
          label={t('fullText.which')}
          value={wanted}
          options={OPTIONS.map((value) => ({ value, text: t(`fullText.${value}`) }))}
          onChange={setWanted}
        />
        <p className={styles['hint']}>{t(`fullText.${wanted}Hint`)}</p>
        <DialogButtons>
          <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('dialog.save')}
          </Button>
        </DialogButtons>
      </form>
    </DialogFrame>
  );
}
