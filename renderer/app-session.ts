import { tagKey, type TagKey } from '../shared/tag.ts';
import { awaitLine } from './articles/await-line.ts';
import { openArticle } from './articles/open-article.ts';
import { useOpen } from './articles/open-store.ts';
import { useReadingPlace, wishPlace } from './articles/reading-place.ts';
import { withOpened } from './articles/use-opened-rows.ts';
import { clearSearch } from './search/search-store.ts';
import { changeSettings } from './settings/change-settings.ts';
import { useSettings } from './settings/settings-store.ts';
import { bringToFront, usePanes } from './ui/pane-store.ts';
import { showView, usePlace } from './ui/view-store.ts';
import { viewFromText, viewToText } from './ui/view-text.ts';

const WAIT_MS = 500;
/** The article one comes back to, until it is there. */
let awaited: { readonly articleId: number; readonly articlePlace: number } | null = null;

/** Goes where the person was when the app was left. */
export function restoreSession(): void {
  const {
    view,
    tags,
    anyTags = [],
    noTags = [],
    articleId,
    front = 'list',
    articlePlace,
  } = useSettings.getState().settings.session;
  const keys = (kept: readonly string[]): readonly TagKey[] => kept.flatMap((tag) => tagKey(tag) ?? []);
  showView(viewFromText(view), { tags: keys(tags), anyTags: keys(anyTags), noTags: keys(noTags) });
  if (articleId === null) return;
  awaited = { articleId, articlePlace: articlePlace ?? 0 };
  wishPlace(articleId, awaited.articlePlace);
  void openArticle(articleId).finally(() => {
    awaited = null;
    // It may be gone, and in a narrow window there is nothing else beside it.
    if (useOpen.getState().fault !== null) bringToFront('list');
  });
  awaitLine(articleId);
  bringToFront(front);
}

/** From now on the place is kept as it changes, the open article and the place in it a moment later or when the window goes. */
export function keepSession(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { view, tags, anyTags, noTags } = usePlace.getState();
    const articleId = useOpen.getState().article?.id ?? null;
    const place = useReadingPlace.getState();
    const open = { articleId, articlePlace: place.articleId === articleId ? place.share : 0 };
    void changeSettings({
      session: {
        view: viewToText(view),
        tags: [...tags],
        anyTags: [...anyTags],
        noTags: [...noTags],
        front: usePanes.getState().front,
        opened: withOpened(articleId, useSettings.getState().settings.session.opened ?? []),
        ...(articleId === null && awaited !== null ? awaited : open),
      },
    });
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT_MS);
  };
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) keep();
  });
  usePlace.subscribe((now, before) => {
    keep();
    if (now.view === before.view) return;
    clearSearch();
    bringToFront('list');
  });
  useOpen.subscribe((now, before) => {
    if (now.article?.id !== before.article?.id) keepSoon();
  });
  useReadingPlace.subscribe(keepSoon);
  usePanes.subscribe((now, before) => {
    if (now.front !== before.front) keepSoon();
  });
}
