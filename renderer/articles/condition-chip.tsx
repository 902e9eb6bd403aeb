import { ChevronDown, X } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { TagKey } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { classNames } from '../ui/class-names.ts';
import menuStyles from '../ui/row-menu.module.css';
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
  const change = (key: string | number): void => {
    if (key === 'remove') remove();
    const chosen = DEMANDS.find((one) => one === key);
    if (chosen !== undefined) demandTag(tag, chosen);
  };
  return (
    <span className={classNames(styles['chip'], styles[demand])}>
      <MenuTrigger>
        <AriaButton className={classNames(styles['change'])} aria-label={t('chips.change', { chip: text })}>
          <span className={styles['text']}>{text}</span>
          <ChevronDown size={12} aria-hidden />
        </AriaButton>
        <Popover placement="bottom start" className={classNames(menuStyles['popover'])}>
          <Menu
            aria-label={t('chips.change', { chip: text })}
            className={classNames(menuStyles['menu'])}
            onAction={change}
          >
            {DEMANDS.map((one) => (
              <MenuItem key={one} id={one} className={classNames(menuStyles['item'])}>
                {one === demand ? '✓ ' : ''}
                {t(`chips.${one}`)}
              </MenuItem>
            ))}
            <MenuItem id="remove" className={classNames(menuStyles['item'], menuStyles['grave'])}>
              {t('chips.remove')}
            </MenuItem>
          </Menu>
        </Popover>
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
