import { ChevronDown, ChevronRight } from 'lucide-react';
import { startTransition, useEffect, useState } from 'react';
import { useLocale, useT } from '../locales/translate.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { RailSection } from '../ui/rail-section.tsx';
import { typeAhead } from '../ui/type-ahead.ts';
import { feedDrag } from './feed-drag.ts';
import { FeedOrderMenu } from './feed-order-menu.tsx';
import { FeedRow } from './feed-row.tsx';
import { useFeeds } from './feeds-store.ts';
import { FolderRow } from './folder-row.tsx';
import { groupByFolder, type Folder } from './folders.ts';
import { TreeMenu } from './tree-menu.tsx';

/** As many as a window has room for. */
const FIRST_ROWS = 60;

/** The rail's list of feeds, in folders. */
export function FeedList() {
  const t = useT();
  const locale = useLocale();
  const feeds = useFeeds((state) => state.feeds);
  const closed = useSettings((state) => state.settings.closedFolders);
  const order = useSettings((state) => state.settings.feedOrder);
  const { loose, folders } = groupByFolder(feeds, locale, order);
  const setSize = loose.length + folders.length;
  const room = useRoom();
  const isClosed = (name: string): boolean => closed.includes(name);
  const toggle = (name: string): void => {
    const others = closed.filter((other) =>
      folders.some((folder) => folder.name === other && other !== name),
    );
    void changeSettings({ closedFolders: isClosed(name) ? others : [...others, name] });
  };
  return (
    <RailSection
      title={t('rail.feeds')}
      addLabel={t('rail.addFeed')}
      onAdd={() => openDialog({ kind: 'add-feed', address: '' })}
      tools={feeds.length > 1 && <FeedOrderMenu />}
    >
      {setSize > 0 && (
        <TreeMenu>
          <ul role="tree" aria-label={t('rail.feeds')} {...feedDrag} {...typeAhead}>
            {loose.slice(0, room).map((feed, at) => (
              <FeedRow key={feed.id} feed={feed} level={1} position={at + 1} setSize={setSize} />
            ))}
            {folders.map((folder, at) => (
              <FolderRow
                key={folder.name}
                folder={folder}
                place={{ level: 1, position: loose.length + at + 1, setSize }}
                room={room - loose.length - openRows(folders.slice(0, at), isClosed)}
                isOpen={!isClosed(folder.name)}
                icon={isClosed(folder.name) ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
                onToggle={() => toggle(folder.name)}
              />
            ))}
          </ul>
        </TreeMenu>
      )}
    </RailSection>
  );
}

const openRows = (folders: readonly Folder[], isClosed: (name: string) => boolean): number =>
  folders.reduce((sum, { name, feeds }) => sum + (isClosed(name) ? 0 : feeds.length), 0);

/** How many rows there is room for now: the rest are made once the first screen is there and nobody waits. */
function useRoom(): number {
  const [room, setRoom] = useState(FIRST_ROWS);
  const isLoaded = useFeeds((state) => state.isLoaded);
  useEffect(() => {
    if (!isLoaded) return;
    const later = requestIdleCallback(() => startTransition(() => setRoom(Infinity)), { timeout: 2000 });
    return () => cancelIdleCallback(later);
  }, [isLoaded]);
  return room;
}
