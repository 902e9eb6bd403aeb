import type { ReactNode } from 'react';
import type { TagKey } from '../../shared/tag.ts';
import { faultLines } from '../locales/fault-lines.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { useT } from '../locales/translate.ts';
import { ProblemLines } from '../search/problem-lines.tsx';
import { searchAll } from '../search/search-all.ts';
import { clearSearch, useSearch } from '../search/search-store.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useShortcutKeys } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import { openDialog } from '../ui/dialog-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { TechnicalDetails } from '../ui/technical-details.tsx';
import { NothingTagged } from '../tags/nothing-tagged.tsx';
import { clearTags, isNarrowed, showView, usePlace, type Place } from '../ui/view-store.ts';
import { useList } from './list-store.ts';
import { reloadList } from './load-list.ts';
import { NothingHere } from './nothing-here.tsx';

interface ListEmptyProps {
  /** Fetches news. */
  readonly onRefresh: () => void;
  /** How far the refresh under way has come. */
  readonly progress: ReactNode;
}

/** The one tag that narrows a list of all articles. */
function onlyTag({ view, tags, anyTags, noTags }: Place): TagKey | null {
  const [tag] = tags;
  return view.kind === 'latest' && tags.length === 1 && anyTags.length + noTags.length === 0
    ? (tag ?? null)
    : null;
}

/** Why the list is empty, and the way on. */
export function ListEmpty({ onRefresh, progress }: ListEmptyProps) {
  const t = useT();
  const place = usePlace();
  const text = useSearch((state) => state.query);
  const keysOf = useShortcutKeys();
  const { fault, query, problems } = useList();
  if (fault !== null) {
    return (
      <EmptyState title={faultSentence(fault, t)}>
        <Button onPress={() => void reloadList('top')}>{t('status.retry')}</Button>
        <TechnicalDetails lines={faultLines(fault)} />
      </EmptyState>
    );
  }
  if (text !== '') {
    return (
      <EmptyState
        title={t('empty.search', { text })}
        {...(problems.length === 0 ? { hint: t('empty.searchHint') } : {})}
      >
        <ProblemLines problems={problems} />
        {place.view.kind !== 'latest' || isNarrowed(place) ? (
          <Button onPress={() => searchAll(text)}>{t('empty.searchAll')}</Button>
        ) : (
          <Button onPress={clearSearch}>{t('empty.clearSearch')}</Button>
        )}
      </EmptyState>
    );
  }
  if (place.view.kind === 'saved' && !isNarrowed(place)) {
    return (
      <EmptyState title={t('empty.saved')} hint={t('empty.savedHint', { key: keysOf('save') ?? 'none' })}>
        <Button onPress={() => openDialog({ kind: 'keep-page', address: '' })}>{t('keepPage.entry')}</Button>
      </EmptyState>
    );
  }
  if (place.view.kind === 'muted' && !isNarrowed(place)) {
    return (
      <EmptyState title={t('rules.noneHidden')} hint={t('rules.noneHiddenHint')}>
        <Button onPress={() => showView({ kind: 'rules' })}>{t('rules.showAll')}</Button>
      </EmptyState>
    );
  }
  if (query?.filter.unreadOnly === true) {
    return (
      <EmptyState title={t('empty.unread')} hint={t('empty.unreadHint')}>
        <Button onPress={() => void changeSettings({ unreadOnly: false })}>{t('empty.showAll')}</Button>
      </EmptyState>
    );
  }
  const alone = onlyTag(place);
  if (alone !== null) return <NothingTagged tag={alone} />;
  if (isNarrowed(place)) {
    const isAll = place.anyTags.length + place.noTags.length === 0;
    return (
      <EmptyState title={t(isAll ? 'empty.tags' : 'chips.nothing')} hint={t('empty.tagsHint')}>
        <Button onPress={clearTags}>{t('empty.clearTags')}</Button>
      </EmptyState>
    );
  }
  return <NothingHere progress={progress} onRefresh={onRefresh} />;
}
