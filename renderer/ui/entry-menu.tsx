import { Check } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { Menu, MenuContext, MenuItem, MenuSection, Popover, useSlottedContext } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './entry-menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly isGrave?: boolean;
  /** Of those of which one is in force, which stand first: whether it is this one. Left out for all others. */
  readonly isChosen?: boolean;
  readonly onAction: () => void;
}

interface EntryMenuProps {
  readonly label: string;
  /** Asked for once the menu opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly placement: NonNullable<ComponentProps<typeof Popover>['placement']>;
}

/** The menu of a `MenuTrigger`, after https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export const EntryMenu = ({ label, entries, placement }: EntryMenuProps) => (
  <Popover placement={placement} className={classNames(styles['popover'])}>
    <Entries label={label} entries={entries} />
  </Popover>
);

function Entries({ label, entries }: Omit<EntryMenuProps, 'placement'>) {
  const given = useSlottedContext(MenuContext)?.autoFocus;
  // The key for a menu leads to its first entry, as Enter on its button does; the mouse to none.
  const [isByKey] = useState(
    () => given === true && document.activeElement?.matches(':focus-visible') === true,
  );
  const all = entries();
  const choices = all.filter(({ isChosen }) => isChosen !== undefined);
  const others = all.filter(({ isChosen }) => isChosen === undefined);
  return (
    <Menu
      aria-label={label}
      className={classNames(styles['menu'])}
      onAction={(id) => all.find((entry) => entry.id === id)?.onAction()}
      {...(isByKey ? { autoFocus: 'first' } : {})}
    >
      {choices.length > 0 && (
        <MenuSection
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={choices.flatMap(({ id, isChosen }) => (isChosen === true ? id : []))}
        >
          {choices.map(line)}
        </MenuSection>
      )}
      {others.map(line)}
    </Menu>
  );
}

const line = ({ id, text, isGrave = false, isChosen = false }: MenuEntry) => (
  <MenuItem key={id} id={id} className={classNames(styles['item'], isGrave && styles['grave'])}>
    {text}
    {isChosen && <Check size={14} aria-hidden className={styles['chosen']} />}
  </MenuItem>
);
