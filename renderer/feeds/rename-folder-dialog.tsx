import { useT } from '../locales/translate.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
import { nameFolder } from './change-folder.ts';

const MOST = 200;

/** Asks for another name of a folder. */
export function RenameFolderDialog({ folder }: { readonly folder: string }) {
  const t = useT();
  return (
    <NameDialog
      title={t('folders.renameTitle')}
      label={t('feeds.name')}
      name={folder}
      most={MOST}
      onSave={(name) => void nameFolder(folder, name)}
    />
  );
}
