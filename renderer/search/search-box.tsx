import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useT } from '../locales/translate.ts';
import { ShortcutHint } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import styles from './search-box.module.css';
import { clearSearch, typeSearch, useSearch } from './search-store.ts';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  /** Enter and the down arrow go to what was found. */
  readonly onLeave: () => void;
}

export const SEARCH_BOX_ID = 'search-box';

/** Answers as one types; Esc clears, and again leaves. */
export function SearchBox({ label, placeholder, onLeave }: SearchBoxProps) {
  const t = useT();
  const text = useSearch((state) => state.text);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && text !== '') clearSearch();
    else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['box']} role="search">
      <Search size={14} aria-hidden />
      <input
        id={SEARCH_BOX_ID}
        className={styles['input']}
        type="text"
        inputMode="search"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => typeSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <ShortcutHint of="search" />
      ) : (
        <Button look="icon" label={t('search.clear')} onPress={clearSearch}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </div>
  );
}
