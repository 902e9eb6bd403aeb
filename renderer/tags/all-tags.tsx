import { useRef, useState } from 'react';
import type { Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useRovingRows } from '../ui/roving-rows.ts';
import { clearSearch } from '../search/search-store.ts';
import { RowMenu } from '../ui/row-menu.tsx';
import { showTag, showView } from '../ui/view-store.ts';
import styles from './all-tags.module.css';
import type { TagOrder } from './find-tags.ts';
import { followLabel } from './follow-label.ts';
import { followTag, unfollowTag } from './follow-tag.ts';
import { useFollowedTags } from './tags-store.ts';
import { useFoundTags } from './use-found-tags.ts';

const STRETCH = 300;

/** Every tag of the articles kept, in the order chosen, a stretch at a time. `matching` narrows it. */
export function AllTags({ matching }: { readonly matching: string }) {
  const t = useT();
  const root = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<TagOrder>('articles');
  const [room, setRoom] = useState(STRETCH);
  // One more tells whether there are more.
  const tags = useFoundTags(matching, order, room + 1);
  const hasMore = tags !== null && tags.length > room;
  useRovingRows(root);
  return (
    <div ref={root} className={styles['scroller']}>
      {tags?.length !== 0 && (
        <div className={styles['order']}>
          <Choice
            look="words"
            label={t('tagList.order')}
            value={order}
            options={[
              { value: 'articles', text: t('tagList.articles') },
              { value: 'newest', text: t('tagList.newest') },
              { value: 'name', text: t('tagList.name') },
            ]}
            onChange={setOrder}
          />
        </div>
      )}
      {tags?.length === 0 && <NoTags matching={matching} />}
      <ul aria-label={t('rail.allTags')} className={styles['list']}>
        {(tags ?? []).slice(0, room).map((tag) => (
          <TagLine key={tag.key} tag={tag} />
        ))}
      </ul>
      {hasMore && (
        <div className={styles['more']}>
          <Button onPress={() => setRoom(room + STRETCH)}>{t('tagList.more')}</Button>
        </div>
      )}
    </div>
  );
}

function NoTags({ matching }: { readonly matching: string }) {
  const t = useT();
  return matching === '' ? (
    <EmptyState title={t('empty.noTags')} hint={t('empty.noTagsHint')}>
      <Button onPress={() => openDialog({ kind: 'follow-tag' })}>{t('rail.followTag')}</Button>
    </EmptyState>
  ) : (
    <EmptyState title={t('tags.none', { text: matching })}>
      <Button onPress={clearSearch}>{t('empty.clearSearch')}</Button>
    </EmptyState>
  );
}

function TagLine({ tag }: { readonly tag: Tag }) {
  const t = useT();
  const { key, display } = tag;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isFollowed = useFollowedTags((state) => state.tags.some((other) => other.key === key));
  const changeFollowing = (): void => void (isFollowed ? unfollowTag(tag) : followTag(display));
  const followText = t(isFollowed ? 'tags.unfollow' : 'tags.follow', { tag: display });
  return (
    <li className={styles['line']}>
      <button
        type="button"
        data-row
        className={styles['name']}
        onClick={() => showTag(key)}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenuOpen(true);
        }}
      >
        <span className={styles['tag']}>#{display}</span>
        <span className={styles['count']}>
          {t('tags.articles', { count: tag.articles })}
          {tag.unread > 0 && ` · ${t('rail.unread', { count: tag.unread })}`}
        </span>
      </button>
      <Button
        look={isFollowed ? 'quiet' : 'link'}
        label={followLabel(t, display, isFollowed)}
        onPress={changeFollowing}
        data-row-part
      >
        {t(isFollowed ? 'tags.followingWord' : 'tags.followWord')}
      </Button>
      <RowMenu
        label={t('rail.more', { name: `#${display}` })}
        isOpen={isMenuOpen}
        onOpenChange={setMenuOpen}
        entries={() => [
          {
            id: 'about',
            text: t('tagPage.about', { tag: display }),
            onAction: () => showView({ kind: 'tag', tag: key }),
          },
          { id: 'follow', text: followText, onAction: changeFollowing },
          {
            id: 'rename',
            text: t('tagPage.rename'),
            onAction: () => openDialog({ kind: 'rename-tag', tag: key, display }),
          },
          {
            id: 'merge',
            text: t('tagList.merge'),
            onAction: () => openDialog({ kind: 'merge-tag', tag: key, display }),
          },
          {
            id: 'rule',
            text: t('rules.make'),
            onAction: () => openDialog({ kind: 'rule', ruleId: null, start: { tag: display } }),
          },
        ]}
      />
    </li>
  );
}
