import type { ReactNode } from 'react';
import { useLocale, useT } from '../locales/translate.ts';
import { openRail } from '../ui/pane-store.ts';
import { TreeRow, type TreePlace } from '../ui/tree-row.tsx';
import { showView, usePlace } from '../ui/view-store.ts';
import { FeedRow } from './feed-row.tsx';
import type { Folder } from './folders.ts';

interface FolderRowProps {
  readonly folder: Folder;
  readonly place: TreePlace;
  readonly isOpen: boolean;
  /** For how many of its feeds there is room now. */
  readonly room: number;
  readonly icon: ReactNode;
  readonly onToggle: () => void;
}

/** A folder: the arrow, or left and right, folds its feeds up and out; the name shows all its articles. */
export function FolderRow({ folder, place, isOpen, room, icon, onToggle }: FolderRowProps) {
  const t = useT();
  const locale = useLocale();
  const isCurrent = usePlace(({ view }) => view.kind === 'folder' && view.folder === folder.name);
  const feeds = folder.feeds.slice(0, Math.max(0, room));
  return (
    <TreeRow
      place={place}
      name={folder.name}
      icon={icon}
      count={folder.unread.toLocaleString(locale)}
      countName={t('rail.unread', { count: folder.unread })}
      isCurrent={isCurrent}
      line={{ 'data-folder-line': folder.name }}
      onPress={() => {
        showView({ kind: 'folder', folder: folder.name });
        openRail(false);
      }}
      branch={{
        isOpen,
        label: t('folders.feedsOf', { name: folder.name }),
        onToggle,
        children: feeds.map((feed, at) => (
          <FeedRow
            key={feed.id}
            feed={feed}
            level={place.level + 1}
            position={at + 1}
            setSize={folder.feeds.length}
          />
        )),
      }}
    />
  );
}
