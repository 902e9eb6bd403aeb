import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ArticleTag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { RowMenu } from '../ui/row-menu.tsx';
import { showView } from '../ui/view-store.ts';
import styles from './article-tags.module.css';
import { followTag, unfollowTag } from './follow-tag.ts';
import { TagChip } from './tag-chip.tsx';
import { useFollowedTags } from './tags-store.ts';

interface ArticleTagsProps {
  readonly tags: readonly ArticleTag[];
}

/**
 * The tags of the open article; pressing one follows it or stops following. They stay in the order in which they were
 * first shown, though followed ones come first in another article: what one is about to press does not change places.
 */
export function ArticleTags({ tags: told }: ArticleTagsProps) {
  const t = useT();
  const [places] = useState(() => new Map(told.map(({ key }, at) => [key, at])));
  const place = ({ key }: ArticleTag): number => places.get(key) ?? places.size;
  const tags = told.toSorted((a, b) => place(a) - place(b));
  const followed = useFollowedTags((state) => state.tags);
  const [isMenuOpen, setMenuOpen] = useState(false);
  if (tags.length === 0) return null;
  return (
    <div className={styles['tags']} role="group" aria-label={t('tags.label')} data-article-tags>
      <span aria-hidden>{t('tags.label')}</span>
      {tags.map((tag) => {
        const isFollowed = followed.some((other) => other.key === tag.key);
        return (
          <TagChip
            key={tag.key}
            look={chipLook(tag, isFollowed)}
            isPressed={isFollowed}
            label={t('tags.follow', { tag: tag.display })}
            title={
              tag.source === 'mention' || tag.source === 'suggested' || tag.source === 'rule'
                ? t(`tags.${tag.source}`)
                : undefined
            }
            onPress={() => void (isFollowed ? unfollowTag(tag) : followTag(tag.display))}
          >
            #{tag.display}
            {isFollowed ? <Check size={12} aria-hidden /> : <Plus size={12} aria-hidden />}
          </TagChip>
        );
      })}
      <RowMenu
        label={t('tagPage.aboutOne')}
        isOpen={isMenuOpen}
        onOpenChange={setMenuOpen}
        entries={() =>
          tags.map(({ key, display }) => ({
            id: key,
            text: t('tagPage.about', { tag: display }),
            onAction: () => showView({ kind: 'tag', tag: key }),
          }))
        }
      />
    </div>
  );
}

function chipLook(tag: ArticleTag, isFollowed: boolean) {
  if (isFollowed) return 'on';
  return tag.source === 'mention' || tag.source === 'suggested' ? 'faint' : 'soft';
}
