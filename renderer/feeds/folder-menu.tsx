import { markScopeRead } from '../articles/mark-read.ts';
import { useT } from '../locales/translate.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { RowMenu } from '../ui/row-menu.tsx';
import { dissolveFolder, unsubscribeFolder } from './change-folder.ts';
import { moveByStep } from './change-order.ts';

interface FolderMenuProps {
  readonly folder: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** What can be done with a whole folder. */
export function FolderMenu({ folder, isOpen, onOpenChange }: FolderMenuProps) {
  const t = useT();
  return (
    <RowMenu
      label={t('rail.more', { name: folder })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      entries={() => [
        {
          id: 'read',
          text: t('list.markAll'),
          onAction: () => void markScopeRead({ kind: 'folder', folder }),
        },
        {
          id: 'rename',
          text: t('feeds.rename'),
          onAction: () => openDialog({ kind: 'rename-folder', folder }),
        },
        { id: 'up', text: t('order.up'), onAction: () => void moveByStep({ folder }, -1) },
        { id: 'down', text: t('order.down'), onAction: () => void moveByStep({ folder }, 1) },
        { id: 'dissolve', text: t('folders.dissolve'), onAction: () => void dissolveFolder(folder) },
        {
          id: 'unsubscribe',
          text: t('folders.unsubscribe'),
          isGrave: true,
          onAction: () => void unsubscribeFolder(folder),
        },
      ]}
    />
  );
}
