import type { SmartView } from '../../shared/article.ts';
import { useT } from '../locales/translate.ts';
import { useSearch } from '../search/search-store.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
import { renameView, saveView } from './change-view.ts';

/** As long as the contract takes. */
const MOST = 200;

/** Asks for the name of a view: of one there is, or of what narrows the list now. */
export function NameViewDialog({ view }: { readonly view: SmartView | null }) {
  const t = useT();
  const searched = useSearch((state) => state.query);
  return (
    <NameDialog
      title={t(view === null ? 'views.save' : 'views.renameTitle')}
      label={t('views.nameField')}
      name={view?.name ?? searched}
      most={MOST}
      onSave={(name) => void (view === null ? saveView(name) : renameView(view, name))}
    />
  );
}
