import type { Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
import { renameTag } from './change-tag.ts';

/** As long as the contract takes. */
const MOST = 100;

/** Asks for the person's own spelling of a tag. */
export function RenameTagDialog({ tag }: { readonly tag: Pick<Tag, 'key' | 'display'> }) {
  const t = useT();
  return (
    <NameDialog
      title={t('tagPage.renameTitle', { tag: tag.display })}
      label={t('tagPage.name')}
      name={tag.display}
      most={MOST}
      onSave={(display) => void renameTag(tag, display)}
    />
  );
}
