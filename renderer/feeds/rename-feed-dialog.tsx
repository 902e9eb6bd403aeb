import { useState, type FormEvent } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { Field } from '../ui/field.tsx';
import { renameFeed } from './change-feed.ts';

export function RenameFeedDialog({ feed }: { readonly feed: Feed }) {
  const t = useT();
  const [title, setTitle] = useState(feed.title);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    closeDialog();
    void renameFeed(feed.id, title);
  };
  return (
    <DialogFrame title={t('feeds.renameTitle')}>
      <form onSubmit={submit}>
        <Field label={t('feeds.name')} value={title} onChange={setTitle} isFocusedAtFirst />
        <DialogButtons>
          <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={title.trim() === ''}>
            {t('dialog.save')}
          </Button>
        </DialogButtons>
      </form>
    </DialogFrame>
  );
}
