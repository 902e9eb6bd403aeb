/** What the open article scrolls in; null while none is open. */
export const articleScroller = (): HTMLElement | null => document.querySelector('[data-article-scroller]');

/** The frame of the open article's text; null while it has none. */
export const articleFrame = (): HTMLIFrameElement | null =>
  articleScroller()?.querySelector('iframe') ?? null;
