import { Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import type { TagKey } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { TagChip } from '../tags/tag-chip.tsx';
import { useFollowedTags } from '../tags/tags-store.ts';
import { classNames } from '../ui/class-names.ts';
import { demandTag, usePlace } from '../ui/view-store.ts';
import styles from './list-chips.module.css';
import { useList } from './list-store.ts';
import { knownRows } from './rows-store.ts';
import { suggestTags } from './suggest-tags.ts';

const READ_FOR_SUGGESTIONS = 60;
const MOST_SUGGESTED = 3;

/** The tags that narrow the list, and a few that could. */
export function ListChips() {
  const t = useT();
  const active = usePlace((state) => state.tags);
  const model = useList((state) => state.model);
  const followed = useFollowedTags((state) => state.tags);
  // Read once per list: chips that change while one aims at them are worse than chips a little out of date.
  const listed = useMemo(() => knownRows(model.ids.slice(0, READ_FOR_SUGGESTIONS)), [model]);
  const display = (key: TagKey): string =>
    followed.find((tag) => tag.key === key)?.display ??
    listed.flatMap((row) => row.tags).find((tag) => tag.key === key)?.display ??
    key;
  const suggested = active.length > 2 ? [] : suggestTags(listed, active, MOST_SUGGESTED);
  return (
    <div className={styles['room']}>
      <div
        className={classNames(styles['chips'], active.length > 2 && styles['all'])}
        role="group"
        aria-label={t('list.filters')}
      >
        {active.map((key) => (
          <TagChip
            key={key}
            look="on"
            label={t('list.removeTag', { tag: display(key) })}
            onPress={() => demandTag(key, null)}
          >
            <span className={styles['text']}>#{display(key)}</span>
            <X size={12} aria-hidden />
          </TagChip>
        ))}
        {suggested.map((tag) => (
          <span key={tag.key} className={styles['suggested']}>
            <TagChip
              look="quiet"
              label={t('list.addTag', { tag: tag.display })}
              onPress={() => demandTag(tag.key, 'tags')}
            >
              <Plus size={12} aria-hidden />
              <span className={styles['text']}>#{tag.display}</span>
            </TagChip>
          </span>
        ))}
      </div>
    </div>
  );
}
