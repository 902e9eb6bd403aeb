import { Check } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { Menu, MenuContext, MenuItem, MenuSection, Popover, useSlottedContext } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './entry-menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly isGrave?: boolean;
  /** Of those of which one is in force, which stand together: whether it is this one. Left out for all others. */
  readonly isChosen?: boolean;
  /** Of what is turned on and off: whether it is on. Left out for all others. */
  readonly isOn?: boolean;
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
  return (
    <Menu
      aria-label={label}
      className={classNames(styles['menu'])}
      onAction={(id) => all.find((entry) => entry.id === id)?.onAction()}
      {...(isByKey ? { autoFocus: 'first' } : {})}
    >
      {runsOf(all).map((run) => {
        const mode = modeOf(run[0]);
        if (mode === null) return run.map(line);
        return (
          <MenuSection
            key={run[0]?.id}
            aria-label={label}
            selectionMode={mode}
            disallowEmptySelection={mode === 'single'}
            selectedKeys={run.flatMap((entry) => (isMarked(entry) ? entry.id : []))}
          >
            {run.map(line)}
          </MenuSection>
        );
      })}
    </Menu>
  );
}

const isMarked = ({ isChosen, isOn }: MenuEntry): boolean => isChosen === true || isOn === true;

function modeOf(entry: MenuEntry | undefined): 'single' | 'multiple' | null {
  if (entry?.isChosen !== undefined) return 'single';
  return entry?.isOn === undefined ? null : 'multiple';
}

/** Entries of one kind that stand together. */
function runsOf(entries: readonly MenuEntry[]): readonly (readonly MenuEntry[])[] {
  const runs: MenuEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last !== undefined && modeOf(last[0]) === modeOf(entry)) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

const line = (entry: MenuEntry) => (
  <MenuItem
    key={entry.id}
    id={entry.id}
    className={classNames(styles['item'], entry.isGrave === true && styles['grave'])}
    {...(entry.isOn === undefined ? {} : { shouldCloseOnSelect: true })}
  >
    {entry.text}
    {isMarked(entry) && <Check size={14} aria-hidden className={styles['chosen']} />}
  </MenuItem>
);
