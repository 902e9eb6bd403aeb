import { ChevronDown, ChevronRight } from 'lucide-react';
import { useLocale, useT } from '../locales/translate.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { RailSection } from '../ui/rail-section.tsx';
import { feedDrag } from './feed-drag.ts';
import { FeedOrderMenu } from './feed-order-menu.tsx';
import { FeedRow } from './feed-row.tsx';
import { useFeeds } from './feeds-store.ts';
import { FolderRow } from './folder-row.tsx';
import { groupByFolder } from './folders.ts';

/** The rail's list of feeds, in folders. */
export function FeedList() {
  const t = useT();
  const locale = useLocale();
  const feeds = useFeeds((state) => state.feeds);
  const closed = useSettings((state) => state.settings.closedFolders);
  const order = useSettings((state) => state.settings.feedOrder);
  const { loose, folders } = groupByFolder(feeds, locale, order);
  const toggle = (name: string): void => {
    const others = closed.filter((other) =>
      folders.some((folder) => folder.name === other && other !== name),
    );
    void changeSettings({ closedFolders: closed.includes(name) ? others : [...others, name] });
  };
  return (
    <RailSection
      title={t('rail.feeds')}
      addLabel={t('rail.addFeed')}
      onAdd={() => openDialog({ kind: 'add-feed', address: '' })}
      tools={feeds.length > 1 && <FeedOrderMenu />}
    >
      <ul {...feedDrag}>
        {loose.map((feed) => (
          <FeedRow key={feed.id} feed={feed} />
        ))}
        {folders.map((folder) => (
          <FolderRow
            key={folder.name}
            folder={folder}
            isOpen={!closed.includes(folder.name)}
            icon={closed.includes(folder.name) ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
            onToggle={() => toggle(folder.name)}
          />
        ))}
      </ul>
    </RailSection>
  );
}
