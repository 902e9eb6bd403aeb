import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import type { Tag } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { useTagsFor } from '../tags/use-tags-for.ts';
import { announce } from '../ui/announce.ts';
import { classNames } from '../ui/class-names.ts';
import { DialogOverlay } from '../ui/dialog-overlay.tsx';
import { closeDialog } from '../ui/dialog-store.ts';
import { Kbd } from '../ui/kbd.tsx';
import { choosePaletteEntry } from './choose-palette-entry.ts';
import styles from './palette-dialog.module.css';
import { PALETTE_GROUPS, type PaletteEntry } from './palette-entry.ts';
import { rankEntries } from './rank-entries.ts';

const SAYS_COUNT_MS = 600;

interface PaletteDialogProps {
  /** All but the tags that the reader finds for what is typed. */
  readonly entries: readonly PaletteEntry[];
  readonly tagEntry: (tag: Tag) => PaletteEntry;
  /** What can be done with the text itself. */
  readonly textEntry: (text: string) => PaletteEntry;
}

/** Everything that can be done and gone to, by its name. Esc gives focus back to where it was. */
export function PaletteDialog({ entries, tagEntry, textEntry }: PaletteDialogProps) {
  const t = useT();
  const [text, setText] = useState('');
  const recent = useSettings((state) => state.settings.recentChoices);
  const tags = useTagsFor(text.trim() === '' ? null : text);
  const known = new Set(entries.map(({ id }) => id));
  const found = tags.map(tagEntry).filter(({ id }) => !known.has(id));
  const sections = rankEntries(text, entries, recent, found);
  const count = sections.reduce((sum, section) => sum + section.entries.length, 0);
  const isTyped = text.trim() !== '';
  useEffect(() => {
    if (!isTyped) return undefined;
    const timer = setTimeout(() => announce(t('palette.found', { count })), SAYS_COUNT_MS);
    return () => clearTimeout(timer);
  }, [isTyped, count, t]);
  const last = isTyped ? textEntry(text.trim()) : null;
  const all = [...sections.flatMap((section) => section.entries), ...(last === null ? [] : [last])];
  return (
    <DialogOverlay className={classNames(styles['modal'])}>
      <Dialog className={classNames(styles['dialog'])} aria-label={t('palette.title')}>
        <Autocomplete inputValue={text} onInputChange={setText}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field the palette is opened for */}
          <SearchField autoFocus className={classNames(styles['field'])} aria-label={t('palette.label')}>
            <Search size={16} aria-hidden />
            <Input
              // With the list below it, which takes no focus of its own.
              // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the autocomplete adds aria-controls
              role="combobox"
              aria-expanded
              aria-haspopup="listbox"
              className={classNames(styles['input'])}
              placeholder={t('palette.placeholder')}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onKeyDown={(event) => {
                // A search field empties itself first; here one press leads out, as from a menu.
                if (event.key === 'Escape') closeDialog();
              }}
            />
          </SearchField>
          <ListBox
            className={classNames(styles['list'])}
            aria-label={t('palette.label')}
            selectionMode="none"
            shouldFocusWrap
            onAction={(id) => {
              const chosen = all.find((entry) => entry.id === id);
              if (chosen !== undefined) choosePaletteEntry(chosen);
            }}
          >
            {sections.map(({ group, entries: inside }) => (
              <ListBoxSection key={group} id={group} className={classNames(styles['section'])}>
                <Header className={classNames(styles['heading'])}>{t(PALETTE_GROUPS[group])}</Header>
                <Collection items={inside}>{(entry) => <PaletteLine entry={entry} />}</Collection>
              </ListBoxSection>
            ))}
            {last !== null && <PaletteLine entry={last} />}
          </ListBox>
        </Autocomplete>
      </Dialog>
    </DialogOverlay>
  );
}

function PaletteLine({ entry }: { readonly entry: PaletteEntry }) {
  return (
    <ListBoxItem id={entry.id} textValue={entry.text} className={classNames(styles['line'])}>
      <span className={styles['text']}>{entry.text}</span>
      {entry.note !== undefined && <span className={styles['note']}>{entry.note}</span>}
      {entry.keys !== undefined && <Kbd>{entry.keys}</Kbd>}
    </ListBoxItem>
  );
}
