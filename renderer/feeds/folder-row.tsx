import { useState, type ReactNode } from 'react';
import { useLocale, useT } from '../locales/translate.ts';
import { openRail } from '../ui/pane-store.ts';
import { showView, usePlace } from '../ui/view-store.ts';
import { FolderMenu } from './folder-menu.tsx';
import { FeedRow } from './feed-row.tsx';
import styles from './folder-row.module.css';
import type { Folder } from './folders.ts';

interface FolderRowProps {
  readonly folder: Folder;
  readonly isOpen: boolean;
  /** For how many of its feeds there is room now. */
  readonly room: number;
  readonly icon: ReactNode;
  readonly onToggle: () => void;
}

/** A folder: the arrow, or left and right on its name, folds its feeds up and out; the name shows all its articles. */
export function FolderRow({ folder, isOpen, room, icon, onToggle }: FolderRowProps) {
  const t = useT();
  const locale = useLocale();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isCurrent = usePlace(({ view }) => view.kind === 'folder' && view.folder === folder.name);
  return (
    <li>
      <div className={styles['line']} draggable data-folder-line={folder.name}>
        <button
          type="button"
          data-row-part
          className={styles['arrow']}
          aria-label={t('folders.feedsOf', { name: folder.name })}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {icon}
        </button>
        <button
          type="button"
          data-row
          className={styles['name']}
          aria-label={`${t('rail.expand', { name: folder.name })}, ${t('rail.unread', { count: folder.unread })}`}
          aria-current={isCurrent ? 'page' : undefined}
          onClick={() => {
            showView({ kind: 'folder', folder: folder.name });
            openRail(false);
          }}
          onContextMenu={(event) => {
            event.preventDefault();
            setMenuOpen(true);
          }}
          onKeyDown={(event) => {
            if (event.altKey || event.key !== (isOpen ? 'ArrowLeft' : 'ArrowRight')) return;
            event.stopPropagation();
            onToggle();
          }}
        >
          <span className={styles['text']}>{folder.name.replaceAll('/', ' / ')}</span>
          <span className={styles['count']}>{folder.unread.toLocaleString(locale)}</span>
        </button>
        <div className={styles['menu']}>
          <FolderMenu folder={folder.name} isOpen={isMenuOpen} onOpenChange={setMenuOpen} />
        </div>
      </div>
      {isOpen && (
        <ul>
          {folder.feeds.slice(0, Math.max(0, room)).map((feed) => (
            <FeedRow key={feed.id} feed={feed} isInFolder />
          ))}
        </ul>
      )}
    </li>
  );
}
