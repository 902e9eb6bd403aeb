import { useEffect } from 'react';
import { chooseNext, openChosen, openNextUnread } from './articles/choose-article.ts';
import { listsArticles } from './articles/list-query.ts';
import { switchText } from './articles/full-text.ts';
import { markAllRead, markRead, saveArticle } from './articles/mark-read.ts';
import { goBack } from './articles/open-article.ts';
import { openLink } from './articles/open-link.ts';
import { useOpen } from './articles/open-store.ts';
import { refreshFeeds } from './feeds/refresh-feeds.ts';
import { openRevisions } from './revisions/open-revisions.ts';
import { SEARCH_BOX_ID } from './search/search-box.tsx';
import { clearSearch, useSearch } from './search/search-store.ts';
import { openDialog } from './ui/dialog-store.ts';
import { isAtRest, isInOverlay, takesArrows, takesPresses, takesText } from './ui/key-target.ts';
import { currentLayout } from './ui/layout.ts';
import { bringToFront, usePanes } from './ui/pane-store.ts';
import { focusPane, movePane, stepRow } from './ui/panes.ts';
import { shortcutFor, type Shortcut } from './ui/shortcuts.ts';
import { applyLastUndo } from './ui/toast-store.ts';
import { isOwnPage, showView, usePlace } from './ui/view-store.ts';

const SECOND_KEY_MS = 1500;

let awaitsSecond = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Does what a key means, unless it belongs to what has focus. Also called for keys pressed in the article's frame. */
export function handleKey(event: KeyboardEvent): void {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || isInOverlay(target)) return;
  if (takesText(target) && event.code !== 'F6') return;
  const meaning = shortcutFor(event, awaitsSecond);
  awaitsSecond = meaning.awaitsSecond;
  clearTimeout(timer);
  if (awaitsSecond) {
    timer = setTimeout(() => {
      awaitsSecond = false;
    }, SECOND_KEY_MS);
  }
  const { shortcut } = meaning;
  if (shortcut === null) return;
  if ((event.code === 'Space' || event.code === 'Enter') && takesPresses(target)) return;
  // Up and down scroll and move elsewhere; they lead into the list from where nothing has focus.
  if (event.code.startsWith('Arrow') && (shortcut === 'next' || shortcut === 'previous') && !isAtRest(target))
    return;
  if ((shortcut === 'pane-left' || shortcut === 'pane-right') && takesArrows(target)) return;
  event.preventDefault();
  act(shortcut);
}

/** Listens to the whole window. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}

function act(shortcut: Shortcut): unknown {
  const { article } = useOpen.getState();
  switch (shortcut) {
    case 'next':
      return moveInList(1);
    case 'previous':
      return moveInList(-1);
    case 'next-unread':
      return openNextUnread();
    case 'scroll':
      return scrollOn();
    case 'open':
      return openChosen();
    case 'save':
      return article && saveArticle(article.id, !article.isSaved);
    case 'read':
      return article && markRead([article.id], !article.isRead);
    case 'original':
      return article && article.link !== null && openLink(article.id, null);
    case 'full-text':
      return switchText();
    case 'what-changed':
      return openRevisions();
    case 'follow-tag':
      return document.querySelector<HTMLElement>('[data-article-tags] button')?.focus();
    case 'search':
      return focusSearch();
    case 'go-latest':
      return showView({ kind: 'latest' });
    case 'go-hot':
      return showView({ kind: 'hot' });
    case 'go-saved':
      return showView({ kind: 'saved' });
    case 'go-tags':
      return showView({ kind: 'tags' });
    case 'mark-all':
      return listsArticles(usePlace.getState().view, useSearch.getState().query) && markAllRead();
    case 'refresh':
      return refreshFeeds(null);
    case 'undo':
      return applyLastUndo();
    case 'back':
      return goBack() || leaveArticle();
    case 'pane-left':
      return movePane(-1, false);
    case 'pane-right':
      return movePane(1, false);
    case 'next-pane':
      return movePane(1, true);
    case 'previous-pane':
      return movePane(-1, true);
    case 'leave':
      return useSearch.getState().text === '' ? leaveArticle() : clearSearch();
    case 'help':
      return openDialog({ kind: 'keys' });
  }
}

/** To the next article, or in a view of stories or tags to their next line. */
function moveInList(steps: 1 | -1): void {
  if (listsArticles(usePlace.getState().view, useSearch.getState().query)) chooseNext(steps);
  else stepRow(steps);
}

/** A screenful further down the article; at its end the next unread one. */
function scrollOn(): void {
  const pane = document.querySelector<HTMLElement>('[data-article-scroller]');
  const isAtEnd = pane === null || pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2;
  if (isAtEnd || useOpen.getState().article === null) void openNextUnread();
  else pane.scrollBy({ top: pane.clientHeight * 0.85, behavior: 'smooth' });
}

function focusSearch(): void {
  // Pages of their own have no search box.
  if (isOwnPage(usePlace.getState().view)) showView({ kind: 'latest' });
  bringToFront('list');
  // The pane may have to come to the front first.
  requestAnimationFrame(() => document.getElementById(SEARCH_BOX_ID)?.focus());
}

function leaveArticle(): void {
  if (currentLayout() !== 'single' || usePanes.getState().front === 'list') return;
  bringToFront('list');
  requestAnimationFrame(() => focusPane('list'));
}
