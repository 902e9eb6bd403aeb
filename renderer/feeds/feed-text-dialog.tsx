import { useState } from 'react';
import type { Feed, TextWanted } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { Choice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { wantText } from './change-feed.ts';
import styles from './feed-text-dialog.module.css';

const OPTIONS: readonly (TextWanted | 'asSettings')[] = ['asSettings', 'full', 'ask', 'feed'];

/** Asks which text of a feed's articles is wanted. */
export function FeedTextDialog({ feed }: { readonly feed: Feed }) {
  const t = useT();
  const [wanted, setWanted] = useState<TextWanted | 'asSettings'>(feed.textWanted ?? 'asSettings');
  return (
    <FormDialog
      title={t('fullText.title', { name: feed.title })}
      onSave={() => void wantText(feed.id, wanted === 'asSettings' ? null : wanted)}
    >
      <Choice
        label={t('fullText.which')}
        value={wanted}
        options={OPTIONS.map((value) => ({ value, text: t(`fullText.${value}`) }))}
        onChange={setWanted}
      />
      <p className={styles['hint']}>{t(`fullText.${wanted}Hint`)}</p>
    </FormDialog>
  );
}
