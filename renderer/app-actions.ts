import { articleScroller } from './articles/article-frame.ts';
import { showArrivals } from './articles/check-arrivals.ts';
import { chooseEnd, chooseNext, openChosen, openNextUnread } from './articles/choose-article.ts';
import { copyLink, copyQuotation, selectedText } from './articles/copy-article.ts';
import { openFind } from './articles/find-store.ts';
import { switchText } from './articles/full-text.ts';
import { isShownWhole, listsArticles } from './articles/list-query.ts';
import { useList } from './articles/list-store.ts';
import { markAllRead, markOlderRead, markRead, saveArticle } from './articles/mark-read.ts';
import { articleAskedFor, goBack } from './articles/open-article.ts';
import { openLink } from './articles/open-link.ts';
import { canShare, shareArticle } from './articles/share-article.ts';
import { useOpen } from './articles/open-store.ts';
import { useFeeds } from './feeds/feeds-store.ts';
import { chooseOpmlFile, exportOpml } from './feeds/opml.ts';
import { refreshFeeds } from './feeds/refresh-feeds.ts';
import { startTour } from './onboarding/tour-store.ts';
import { openRevisions } from './revisions/open-revisions.ts';
import { SEARCH_BOX_ID } from './search/search-box.tsx';
import { clearSearch, useSearch } from './search/search-store.ts';
import { changeSettings } from './settings/change-settings.ts';
import { useSettings } from './settings/settings-store.ts';
import type { Shortcut } from './shortcuts/shortcut.ts';
import { openDialog } from './ui/dialog-store.ts';
import { currentLayout } from './ui/layout.ts';
import { bringToFront, usePanes } from './ui/pane-store.ts';
import { focusPane, movePane, stepRow } from './ui/panes.ts';
import { applyLastUndo, lastUndoable } from './ui/toast-store.ts';
import { isOwnPage, showView, usePlace, type View } from './ui/view-store.ts';

interface Action {
  readonly run: () => unknown;
  /** Whether it would do anything now; left out where it always would. */
  readonly isPossible?: () => boolean;
}

const article = () => useOpen.getState().article;
const isOpen = (): boolean => article() !== null;
const hasText = (): boolean => (article()?.body ?? '') !== '' || article()?.fullText.kind === 'kept';
const isListed = (): boolean => listsArticles(usePlace.getState().view, useSearch.getState().query);
/** What is found by a search is no list to be marked as a whole: the reader would mark all that the search was made in. */
const isSearched = (): boolean => useSearch.getState().query !== '';
const hasLines = (): boolean => isListed() && useList.getState().model.ids.length > 0;
const go = (view: View): Action => ({ run: () => showView(view) });

/** What each shortcut does; also everything that the palette can run. */
export const ACTIONS: Readonly<Record<Shortcut, Action>> = {
  next: { run: () => moveInList(1) },
  previous: { run: () => moveInList(-1) },
  'next-unread': { run: openNextUnread, isPossible: hasLines },
  scroll: { run: scrollOn, isPossible: isOpen },
  first: { run: () => isListed() && chooseEnd('first'), isPossible: hasLines },
  last: { run: () => isListed() && chooseEnd('last'), isPossible: hasLines },
  open: { run: openChosen, isPossible: hasLines },
  back: {
    run: () => goBack() || leaveArticle(),
    isPossible: () => useOpen.getState().trail.length > 0,
  },
  leave: { run: () => (useSearch.getState().text === '' ? leaveArticle() : clearSearch()) },
  'pane-left': { run: () => movePane(-1, false) },
  'pane-right': { run: () => movePane(1, false) },
  'next-pane': { run: () => movePane(1, true) },
  'previous-pane': { run: () => movePane(-1, true) },
  save: {
    run: () => withArticle(({ id, isSaved }) => saveArticle(id, !isSaved)),
    isPossible: isOpen,
  },
  read: {
    run: () => withArticle(({ id, isRead }) => markRead([id], !isRead)),
    isPossible: isOpen,
  },
  original: {
    run: () => withArticle(({ id, link }) => link !== null && openLink(id, null)),
    isPossible: () => (article()?.link ?? null) !== null,
  },
  'full-text': {
    run: switchText,
    isPossible: () => ['kept', 'unasked', 'failed'].includes(article()?.fullText.kind ?? ''),
  },
  'what-changed': { run: openRevisions, isPossible: () => (article()?.updatedAt ?? null) !== null },
  'find-in-article': { run: openFind, isPossible: hasText },
  'copy-quotation': {
    run: () => withArticle(copyQuotation),
    isPossible: () => isOpen() && selectedText() !== '',
  },
  'copy-link': {
    run: () => withArticle(copyLink),
    isPossible: () => (article()?.link ?? null) !== null,
  },
  share: {
    run: () => withArticle(shareArticle),
    isPossible: () => {
      const open = article();
      return open !== null && canShare(open);
    },
  },
  'follow-tag': {
    run: () => document.querySelector<HTMLElement>('[data-article-tags] button')?.focus(),
    isPossible: () => (article()?.tags.length ?? 0) > 0,
  },
  'go-latest': go({ kind: 'latest' }),
  'go-hot': go({ kind: 'hot' }),
  'go-digest': go({ kind: 'digest' }),
  'go-saved': go({ kind: 'saved' }),
  'go-tags': go({ kind: 'tags' }),
  'go-rules': go({ kind: 'rules' }),
  'go-activity': go({ kind: 'activity' }),
  'go-storage': go({ kind: 'storage' }),
  search: { run: focusSearch },
  'mark-all': {
    run: () => isListed() && !isSearched() && markAllRead(),
    isPossible: () => hasLines() && !isSearched(),
  },
  'mark-older': {
    run: () => isListed() && !isSearched() && markOlderRead(),
    isPossible: () => hasLines() && !isSearched() && useList.getState().selectedId !== null,
  },
  'show-new': { run: showArrivals, isPossible: () => isListed() && useList.getState().arrivals > 0 },
  'unread-only': {
    run: () => changeSettings({ unreadOnly: !useSettings.getState().settings.unreadOnly }),
    isPossible: () => isListed() && !isShownWhole(usePlace.getState().view),
  },
  refresh: { run: () => refreshFeeds(null) },
  'add-feed': { run: () => openDialog({ kind: 'add-feed', address: '' }) },
  'add-tag': { run: () => openDialog({ kind: 'follow-tag' }) },
  'add-rule': { run: () => openDialog({ kind: 'rule', ruleId: null, start: {} }) },
  'keep-page': { run: () => openDialog({ kind: 'keep-page', address: '' }) },
  'import-opml': { run: chooseOpmlFile },
  'export-opml': { run: exportOpml },
  palette: { run: () => openDialog({ kind: 'palette' }) },
  settings: { run: () => openDialog({ kind: 'settings' }) },
  undo: {
    run: applyLastUndo,
    isPossible: () => lastUndoable() !== undefined,
  },
  help: { run: () => openDialog({ kind: 'keys' }) },
  tour: { run: startTour, isPossible: () => useFeeds.getState().feeds.length > 0 },
};

type OpenArticle = NonNullable<ReturnType<typeof article>>;

async function withArticle(act: (open: OpenArticle) => unknown): Promise<void> {
  const open = await articleAskedFor();
  if (open !== null) act(open);
}

/** To the next article, or in a view of stories or tags to their next line. */
function moveInList(steps: 1 | -1): void {
  if (isListed()) chooseNext(steps);
  else stepRow(steps);
}

const likesMotion = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A screenful further down the article; at its end the next unread one. */
function scrollOn(): void {
  const pane = articleScroller();
  const isAtEnd = pane === null || pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2;
  if (isAtEnd || !isOpen()) void openNextUnread();
  else pane.scrollBy({ top: pane.clientHeight * 0.85, behavior: likesMotion() ? 'smooth' : 'instant' });
}

function focusSearch(): void {
  // Pages of their own have no search box.
  if (isOwnPage(usePlace.getState().view)) showView({ kind: 'latest' });
  bringToFront('list');
  const focus = (): void => document.getElementById(SEARCH_BOX_ID)?.focus();
  // What is typed next belongs there already.
  focus();
  // The pane may have to come to the front first.
  if (document.activeElement?.id !== SEARCH_BOX_ID) requestAnimationFrame(focus);
}

function leaveArticle(): void {
  if (currentLayout() !== 'single' || usePanes.getState().front === 'list') return;
  bringToFront('list');
  requestAnimationFrame(() => focusPane('list'));
}
