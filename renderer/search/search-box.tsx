import { Search, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useT } from '../locales/translate.ts';
import { ShortcutHint } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import styles from './search-box.module.css';
import { proposalId, PROPOSALS_ID, SearchProposals } from './search-proposals.tsx';
import { clearSearch, searchFor, typeSearch, useSearch } from './search-store.ts';
import { useProposals, type Proposal } from './use-proposals.ts';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is searched for are articles, for which there are operators. */
  readonly hasOperators: boolean;
  /** Enter and the down arrow go to what was found. */
  readonly onLeave: () => void;
}

export const SEARCH_BOX_ID = 'search-box';

/**
 * Answers as one types, and proposes how to go on; Esc closes the proposals, then clears, and again leaves. A combobox
 * whose list is never entered: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchBox({ label, placeholder, hasOperators, onLeave }: SearchBoxProps) {
  const t = useT();
  const text = useSearch((state) => state.text);
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(0);
  const [isFocused, setFocused] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const [isClosed, setClosed] = useState(false);
  const proposals = useProposals(text, caret);
  const isOpen = hasOperators && isFocused && !isClosed && proposals.length > 0;
  // Where a proposal leaves the caret, once its text stands in the box.
  const wished = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wished.current !== null) input.current?.setSelectionRange(wished.current, wished.current);
    wished.current = null;
  });

  const choose = (proposal: Proposal): void => {
    setActive(null);
    setCaret(proposal.caret);
    wished.current = proposal.caret;
    searchFor(proposal.text);
  };
  const step = (by: 1 | -1): void =>
    setActive((now) => {
      const next = (now ?? (by === 1 ? -1 : proposals.length)) + by;
      return next < 0 || next >= proposals.length ? null : next;
    });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const chosen = isOpen && active !== null ? proposals[active] : undefined;
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Escape' && isOpen && text !== '') setClosed(true);
    else if (event.key === 'Escape' && text !== '') clearSearch();
    else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) onLeave();
    else return;
    event.preventDefault();
  };
  const noteCaret = ({ currentTarget }: SyntheticEvent<HTMLInputElement>): void =>
    setCaret(currentTarget.selectionStart ?? currentTarget.value.length);
  return (
    <div className={styles['box']} role="search">
      <Search size={14} aria-hidden />
      <input
        ref={input}
        id={SEARCH_BOX_ID}
        className={styles['input']}
        type="text"
        inputMode="search"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? PROPOSALS_ID : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active !== null ? proposalId(active) : undefined}
        placeholder={placeholder}
        value={text}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setActive(null);
          setClosed(false);
          noteCaret(event);
          typeSearch(event.target.value);
        }}
        onSelect={noteCaret}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          setActive(null);
          setClosed(false);
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <ShortcutHint of="search" />
      ) : (
        <Button
          look="icon"
          label={t('search.clear')}
          onPress={() => {
            clearSearch();
            input.current?.focus();
          }}
        >
          <X size={14} aria-hidden />
        </Button>
      )}
      {isOpen && <SearchProposals proposals={proposals} active={active} onChoose={choose} />}
    </div>
  );
}
