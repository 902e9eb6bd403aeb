import { useEffect, useRef, useState } from 'react';
import type { Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useRovingRows } from '../ui/roving-rows.ts';
import { showTag } from '../ui/view-store.ts';
import styles from './all-tags.module.css';
import { findTags } from './find-tags.ts';
import { followTag, unfollowTag } from './follow-tag.ts';
import { useFollowedTags } from './tags-store.ts';

/** Every tag of the articles kept, the busiest first. `matching` narrows it. */
export function AllTags({ matching }: { readonly matching: string }) {
  const t = useT();
  const root = useRef<HTMLUListElement>(null);
  const [tags, setTags] = useState<readonly Tag[] | null>(null);
  useRovingRows(root);
  useEffect(() => {
    let isCurrent = true;
    const find = async (): Promise<void> => {
      const found = await findTags(matching);
      if (isCurrent) setTags(found);
    };
    void find();
    // Counts of tags change together with those of the followed ones.
    const stop = useFollowedTags.subscribe(() => void find());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [matching]);
  if (tags?.length === 0) {
    return matching === '' ? (
      <EmptyState title={t('empty.noTags')} hint={t('empty.noTagsHint')} />
    ) : (
      <EmptyState title={t('tags.none', { text: matching })} />
    );
  }
  return (
    <div className={styles['scroller']}>
      <ul ref={root} aria-label={t('rail.allTags')} className={styles['list']}>
        {(tags ?? []).map((tag) => (
          <TagLine key={tag.key} tag={tag} />
        ))}
      </ul>
    </div>
  );
}

function TagLine({ tag }: { readonly tag: Tag }) {
  const t = useT();
  const isFollowed = useFollowedTags((state) => state.tags.some((other) => other.key === tag.key));
  return (
    <li className={styles['line']}>
      <button type="button" data-row className={styles['name']} onClick={() => showTag(tag.key)}>
        <span className={styles['tag']}>#{tag.display}</span>
        <span className={styles['count']}>
          {t('tags.articles', { count: tag.articles })}
          {tag.unread > 0 && ` · ${t('rail.unread', { count: tag.unread })}`}
        </span>
      </button>
      <Button
        look={isFollowed ? 'quiet' : 'link'}
        label={t(isFollowed ? 'tags.unfollow' : 'tags.follow', { tag: tag.display })}
        onPress={() => void (isFollowed ? unfollowTag(tag) : followTag(tag.display))}
      >
        {t(isFollowed ? 'tags.followingWord' : 'tags.followWord')}
      </Button>
    </li>
  );
}
