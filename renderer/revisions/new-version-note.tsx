import { History } from 'lucide-react';
import { useOpen } from '../articles/open-store.ts';
import { showNewVersion } from '../articles/show-new-version.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';

/** Over an article that its publisher changed while it was being read. */
export function NewVersionNote() {
  const isChanged = useOpen((state) => state.newVersion !== null);
  return isChanged ? <Shown /> : null;
}

function Shown() {
  const t = useT();
  return (
    <Note icon={<History size={14} aria-hidden />} isLive text={t('revisions.newVersion')}>
      <Button look="link" onPress={showNewVersion}>
        {t('revisions.showNew')}
      </Button>
    </Note>
  );
}
