import { ChevronDown, X } from 'lucide-react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import type { TagKey } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { classNames } from '../ui/class-names.ts';
import { EntryMenu } from '../ui/entry-menu.tsx';
import { demandTag, type TagDemand } from '../ui/view-store.ts';
import styles from './condition-chip.module.css';

interface ConditionChipProps {
  readonly tag: TagKey;
  readonly display: string;
  readonly demand: TagDemand;
}

const DEMANDS: readonly TagDemand[] = ['tags', 'anyTags', 'noTags'];

/** A tag that narrows the list: its menu says how, its cross takes it away. */
export function ConditionChip({ tag, display, demand }: ConditionChipProps) {
  const t = useT();
  const text = {
    tags: `#${display}`,
    anyTags: t('chips.any', { tag: display }),
    noTags: t('chips.none', { tag: display }),
  }[demand];
  const remove = (): void => demandTag(tag, null);
  return (
    <span className={classNames(styles['chip'], styles[demand])}>
      <MenuTrigger>
        <AriaButton className={classNames(styles['change'])} aria-label={t('chips.change', { chip: text })}>
          <span className={styles['text']}>{text}</span>
          <ChevronDown size={12} aria-hidden />
        </AriaButton>
        <EntryMenu
          label={t('chips.change', { chip: text })}
          placement="bottom start"
          entries={() => [
            ...DEMANDS.map((one) => ({
              id: one,
              text: t(`chips.${one}`),
              isChosen: one === demand,
              onAction: () => demandTag(tag, one),
            })),
            { id: 'remove', text: t('chips.remove'), isGrave: true, onAction: remove },
          ]}
        />
      </MenuTrigger>
      <button
        type="button"
        className={styles['remove']}
        aria-label={t('list.removeTag', { tag: display })}
        onClick={remove}
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  );
}
