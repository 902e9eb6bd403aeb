import { Bookmark, Search } from 'lucide-react';
import { useState } from 'react';
import type { SmartView } from '../../shared/article.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { useSearch } from '../search/search-store.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { openRail } from '../ui/pane-store.ts';
import { RailRow } from '../ui/rail-row.tsx';
import { RailSection } from '../ui/rail-section.tsx';
import { RowMenu } from '../ui/row-menu.tsx';
import { usePlace } from '../ui/view-store.ts';
import { removeView } from './change-view.ts';
import { showSavedView } from './show-saved-view.ts';
import { isAt } from './view-place.ts';
import { useViews } from './views-store.ts';

/** The reader counts one more, and then stops. */
const MOST_SHOWN = 999;

/** The rail's list of saved views; nothing until there is one, since they are made over the list. */
export function SavedViews() {
  const t = useT();
  const views = useViews((state) => state.views);
  if (views.length === 0) return null;
  return (
    <RailSection title={t('views.title')}>
      <ul>
        {views.map((view) => (
          <SavedView key={view.id} view={view} />
        ))}
      </ul>
    </RailSection>
  );
}

function SavedView({ view }: { readonly view: SmartView }) {
  const t = useT();
  const locale = useLocale();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const place = usePlace();
  const searched = useSearch((state) => state.query);
  const isCurrent = isAt(place, searched, view);
  const unread = view.unread ?? 0;
  const isMany = unread > MOST_SHOWN;
  return (
    <RailRow
      icon={view.text === '' ? <Bookmark size={14} /> : <Search size={14} />}
      name={view.name}
      title={view.name}
      {...(view.unread === null
        ? {}
        : {
            count: isMany ? `${MOST_SHOWN}+` : unread.toLocaleString(locale),
            countName: isMany
              ? t('views.unreadMany', { count: MOST_SHOWN })
              : t('rail.unread', { count: unread }),
          })}
      isCurrent={isCurrent}
      onPress={() => {
        showSavedView(view);
        openRail(false);
      }}
      onMenu={() => setMenuOpen(true)}
      menu={
        <RowMenu
          label={t('rail.more', { name: view.name })}
          isOpen={isMenuOpen}
          onOpenChange={setMenuOpen}
          entries={() => [
            {
              id: 'rename',
              text: t('views.rename'),
              onAction: () => openDialog({ kind: 'rename-view', viewId: view.id }),
            },
            {
              id: 'remove',
              text: t('views.remove'),
              isGrave: true,
              onAction: () => void removeView(view),
            },
          ]}
        />
      }
    />
  );
}
