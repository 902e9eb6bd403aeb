import { Check, Ellipsis } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './row-menu.module.css';

interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly isGrave?: boolean;
  /** It is the one in force among several. */
  readonly isChosen?: boolean;
  readonly onAction: () => void;
}

interface RowMenuProps {
  readonly label: string;
  /** In place of the dots. */
  readonly icon?: ReactNode;
  /** Asked for once the menu opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/**
 * The "…" button of a row and its menu, which is made when it is first opened: a rail may hold hundreds of rows. It stays
 * from then on, as it gives focus back after it closed.
 */
export function RowMenu({ label, icon, entries, isOpen, onOpenChange }: RowMenuProps) {
  const t = useT();
  const [isMade, setMade] = useState(isOpen);
  if (isOpen && !isMade) setMade(true);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button look="icon" label={label} data-row-part>
        {icon ?? <Ellipsis size={15} aria-hidden />}
      </Button>
      {isMade && (
        <Popover placement="bottom end" className={classNames(styles['popover'])}>
          <Menu aria-label={label} className={classNames(styles['menu'])}>
            {entries().map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                onAction={entry.onAction}
                className={classNames(styles['item'], entry.isGrave && styles['grave'])}
              >
                {entry.text}
                {entry.isChosen === true && (
                  <>
                    {' '}
                    <Check
                      size={14}
                      role="img"
                      aria-label={t('order.isChosen')}
                      className={styles['chosen']}
                    />
                  </>
                )}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      )}
    </MenuTrigger>
  );
}
