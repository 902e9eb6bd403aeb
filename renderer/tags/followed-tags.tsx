import { useState } from 'react';
import type { Tag } from '../../shared/tag.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { useSearch } from '../search/search-store.ts';
import { openRail } from '../ui/pane-store.ts';
import { RailRow } from '../ui/rail-row.tsx';
import { RailSection } from '../ui/rail-section.tsx';
import { RowMenu } from '../ui/row-menu.tsx';
import { showTag, showView, usePlace } from '../ui/view-store.ts';
import { isAt } from '../views/view-place.ts';
import { useViews } from '../views/views-store.ts';
import { keepTagOffline, letTagNotify } from './change-tag.ts';
import { unfollowTag } from './follow-tag.ts';
import styles from './followed-tags.module.css';
import { Sparkline } from './sparkline.tsx';
import { useFollowedTags } from './tags-store.ts';

/** The rail's list of followed tags. */
export function FollowedTags() {
  const t = useT();
  const tags = useFollowedTags((state) => state.tags);
  return (
    <RailSection
      title={t('rail.tags')}
      addLabel={t('rail.followTag')}
      onAdd={() => openDialog({ kind: 'follow-tag' })}
    >
      {tags.length === 0 && <p className={styles['none']}>{t('rail.noTags')}</p>}
      <ul>
        {tags.map((tag) => (
          <FollowedTag key={tag.key} tag={tag} />
        ))}
      </ul>
    </RailSection>
  );
}

function FollowedTag({ tag }: { readonly tag: Tag }) {
  const t = useT();
  const locale = useLocale();
  const [isMenuOpen, setMenuOpen] = useState(false);
  // A saved view that begins with the tag has a row of its own.
  const views = useViews((state) => state.views);
  const searched = useSearch((state) => state.query);
  const isCurrent = usePlace(
    (place) =>
      (place.view.kind === 'tag' && place.view.tag === tag.key) ||
      (place.view.kind === 'latest' &&
        place.tags[0] === tag.key &&
        !views.some((view) => isAt(place, searched, view))),
  );
  const inFortnight = (tag.activity ?? []).reduce((sum, count) => sum + count, 0);
  return (
    <RailRow
      icon="#"
      name={tag.display}
      count={tag.unread.toLocaleString(locale)}
      countName={t('rail.unread', { count: tag.unread })}
      isCurrent={isCurrent}
      extra={
        tag.activity !== null && (
          <Sparkline counts={tag.activity} label={t('rail.sparkline', { count: inFortnight })} />
        )
      }
      onPress={() => {
        showTag(tag.key);
        openRail(false);
      }}
      onMenu={() => setMenuOpen(true)}
      menu={
        <RowMenu
          label={t('rail.more', { name: `#${tag.display}` })}
          isOpen={isMenuOpen}
          onOpenChange={setMenuOpen}
          entries={() => [
            {
              id: 'about',
              text: t('tagPage.about', { tag: tag.display }),
              onAction: () => {
                showView({ kind: 'tag', tag: tag.key });
                openRail(false);
              },
            },
            {
              id: 'notify',
              text: t('notices.tellTag', { tag: tag.display }),
              isOn: tag.notifies,
              onAction: () => void letTagNotify(tag, !tag.notifies),
            },
            {
              id: 'offline',
              text: t('offline.keepTag', { tag: tag.display }),
              isOn: tag.keepsOffline,
              onAction: () => void keepTagOffline(tag, !tag.keepsOffline),
            },
            {
              id: 'rename',
              text: t('tagPage.rename'),
              onAction: () => openDialog({ kind: 'rename-tag', tag: tag.key, display: tag.display }),
            },
            {
              id: 'unfollow',
              text: t('tags.unfollow', { tag: tag.display }),
              isGrave: true,
              onAction: () => void unfollowTag(tag),
            },
          ]}
        />
      }
    />
  );
}
