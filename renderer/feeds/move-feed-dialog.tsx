import { useState } from 'react';
import type { Feed } from '../../shared/feed.ts';
import { useT } from '../locales/translate.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { moveFeed } from './change-feed.ts';
import { FolderField } from './folder-field.tsx';

export function MoveFeedDialog({ feed }: { readonly feed: Feed }) {
  const t = useT();
  const [folder, setFolder] = useState(feed.folder);
  return (
    <FormDialog
      title={t('feeds.moveTitle')}
      onSave={() => void moveFeed(feed, folder?.trim() === '' ? null : folder)}
    >
      <FolderField folder={folder} onChange={setFolder} isFocusedAtFirst />
    </FormDialog>
  );
}
