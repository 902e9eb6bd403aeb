import { Settings } from 'lucide-react';
import { useRef } from 'react';
import { ViewRows } from './articles/view-rows.tsx';
import { FeedList } from './feeds/feed-list.tsx';
import { StatusLine } from './feeds/status-line.tsx';
import { useT } from './locales/translate.ts';
import { useHot } from './stories/hot-store.ts';
import { FollowedTags } from './tags/followed-tags.tsx';
import { Brand } from './ui/brand.tsx';
import { Button } from './ui/button.tsx';
import { openDialog } from './ui/dialog-store.ts';
import { useRovingRows } from './ui/roving-rows.ts';
import { SavedViews } from './views/saved-views.tsx';
import styles from './app-rail.module.css';

/** The left pane: where one can go, and the state of things. */
export function Rail() {
  const t = useT();
  const rows = useRef<HTMLDivElement>(null);
  const hot = useHot((state) => state.hot?.lines.length ?? 0);
  useRovingRows(rows);
  return (
    <nav className={styles['rail']} aria-label={t('rail.name')} id="pane-rail" data-pane="rail" tabIndex={-1}>
      <div className={styles['head']}>
        <Brand />
        <span data-tour="settings">
          <Button look="icon" label={t('settings.title')} onPress={() => openDialog({ kind: 'settings' })}>
            <Settings size={15} aria-hidden />
          </Button>
        </span>
      </div>
      <div ref={rows} className={styles['rows']}>
        <div data-tour="views">
          <ViewRows hot={hot} />
        </div>
        <div data-tour="tags">
          <FollowedTags />
        </div>
        <SavedViews />
        <FeedList />
      </div>
      <StatusLine />
    </nav>
  );
}
