import { Ellipsis } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import { EntryMenu, type MenuEntry } from './entry-menu.tsx';

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
  const [isMade, setMade] = useState(isOpen);
  if (isOpen && !isMade) setMade(true);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button look="icon" label={label} data-row-part>
        {icon ?? <Ellipsis size={15} aria-hidden />}
      </Button>
      {isMade && <EntryMenu label={label} entries={entries} placement="bottom end" />}
    </MenuTrigger>
  );
}
