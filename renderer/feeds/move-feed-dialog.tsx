import { useState, type FormEvent } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { DialogButtons, DialogFrame } from '../ui/dialog-frame.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { moveFeed } from './change-feed.ts';
import { FolderField } from './folder-field.tsx';

export function MoveFeedDialog({ feed }: { readonly feed: Feed }) {
  const t = useT();
  const [folder, setFolder] = useState(feed.folder);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    closeDialog();
    void moveFeed(feed.id, folder?.trim() === '' ? null : folder);
  };
  return (
    <DialogFrame title={t('feeds.moveTitle')}>
      <form onSubmit={submit}>
        <FolderField folder={folder} onChange={setFolder} />
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
