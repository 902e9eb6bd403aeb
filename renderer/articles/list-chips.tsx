import { BookmarkPlus, Plus } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { TagKey } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { TagChip } from '../tags/tag-chip.tsx';
import { learnTagNames, useTagNames } from '../tags/tag-names.ts';
import { useFollowedTags } from '../tags/tags-store.ts';
import { classNames } from '../ui/class-names.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { demandTag, usePlace, type TagDemand } from '../ui/view-store.ts';
import { ConditionChip } from './condition-chip.tsx';
import styles from './list-chips.module.css';
import { useList } from './list-store.ts';
import { knownRows } from './rows-store.ts';
import { suggestTags } from './suggest-tags.ts';

const READ_FOR_SUGGESTIONS = 60;
/** Together with those in force, so that the list keeps its room. */
const MOST_SUGGESTED = 3;

/** The tags that narrow the list, and a few that could. */
export function ListChips() {
  const t = useT();
  const { tags, anyTags, noTags } = usePlace();
  const model = useList((state) => state.model);
  // Read once per list: chips that change while one aims at them are worse than chips a little out of date.
  const listed = useMemo(() => knownRows(model.ids.slice(0, READ_FOR_SUGGESTIONS)), [model]);
  const byDemand: readonly (readonly [TagDemand, readonly TagKey[]])[] = [
    ['tags', tags],
    ['anyTags', anyTags],
    ['noTags', noTags],
  ];
  const active = byDemand.flatMap(([demand, keys]) => keys.map((tag) => ({ tag, demand })));
  const displayOf = useDisplays(
    active.map(({ tag }) => tag),
    listed.flatMap((row) => row.tags),
  );
  const suggested = suggestTags(
    listed,
    active.map(({ tag }) => tag),
    Math.max(0, MOST_SUGGESTED - active.length),
  );
  return (
    <div className={styles['room']}>
      <div
        className={classNames(styles['chips'], active.length > 0 && styles['all'])}
        role="group"
        aria-label={t('list.filters')}
      >
        {active.map(({ tag, demand }) => (
          <ConditionChip key={tag} tag={tag} demand={demand} display={displayOf(tag)} />
        ))}
        {active.length > 0 && (
          <TagChip
            look="quiet"
            label={t('views.save')}
            title={t('views.save')}
            onPress={() => openDialog({ kind: 'save-view' })}
          >
            <BookmarkPlus size={12} aria-hidden />
            <span className={styles['save']}>{t('views.save')}</span>
          </TagChip>
        )}
        <span className={styles['suggested']}>
          {suggested.map((tag) => (
            <TagChip
              key={tag.key}
              look="quiet"
              label={t('list.addTag', { tag: tag.display })}
              onPress={() => demandTag(tag.key, 'tags')}
            >
              <Plus size={12} aria-hidden />
              <span className={styles['text']}>#{tag.display}</span>
            </TagChip>
          ))}
        </span>
      </div>
    </div>
  );
}

/** How tags in force are written: as on screen, else as the reader says. */
function useDisplays(
  keys: readonly TagKey[],
  onScreen: readonly { readonly key: TagKey; readonly display: string }[],
): (key: TagKey) => string {
  const followed = useFollowedTags((state) => state.tags);
  const names = useTagNames((state) => state.names);
  const unknown = keys.filter((key) => !names.has(key)).join(' ');
  useEffect(() => {
    if (unknown !== '') void learnTagNames(unknown.split(' ') as TagKey[]);
  }, [unknown]);
  return (key) => [...followed, ...onScreen].find((tag) => tag.key === key)?.display ?? names.get(key) ?? key;
}
