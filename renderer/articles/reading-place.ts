import { useEffect, type RefObject } from 'react';
import { create } from 'zustand';

/** How far one has read: what share of the open article is above the top of its pane, 0 to 1. */
export const useReadingPlace = create<{ readonly articleId: number | null; readonly share: number }>()(
  () => ({
    articleId: null,
    share: 0,
  }),
);

const PAUSE_MS = 300;
/** What a person does who no longer waits to be brought somewhere. */
export const TAKING_OVER = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;

let wished: { readonly articleId: number; readonly share: number } | null = null;

/** When this article is next opened, it opens where one had been. */
export function wishPlace(articleId: number, share: number): void {
  wished = { articleId, share };
}

/** Begins each article at its top, or where that was wished; and notes how far one reads. */
export function useArticlePlace(pane: RefObject<HTMLElement | null>, id: number | undefined): void {
  useEffect(() => {
    const scroller = pane.current;
    if (scroller === null || id === undefined) return undefined;
    const share = wished?.articleId === id ? wished.share : 0;
    wished = null;
    scroller.scrollTo({ top: 0, behavior: 'instant' });
    useReadingPlace.setState({ articleId: id, share });
    const stopBringing = share > 0 ? bringTo(scroller, share) : () => {};

    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { scrollTop, scrollHeight } = scroller;
        useReadingPlace.setState({ articleId: id, share: scrollHeight === 0 ? 0 : scrollTop / scrollHeight });
      }, PAUSE_MS);
    };
    scroller.addEventListener('scroll', note, { passive: true });
    return () => {
      clearTimeout(timer);
      stopBringing();
      scroller.removeEventListener('scroll', note);
    };
  }, [pane, id]);
}

/** Text and pictures come one after the other: the place is found again whenever the article has grown. */
function bringTo(scroller: HTMLElement, share: number): () => void {
  const observer = new ResizeObserver(() =>
    scroller.scrollTo({ top: share * scroller.scrollHeight, behavior: 'instant' }),
  );
  for (const child of scroller.children) observer.observe(child);
  const stop = (): void => {
    observer.disconnect();
    for (const event of TAKING_OVER) window.removeEventListener(event, stop, true);
  };
  for (const event of TAKING_OVER) window.addEventListener(event, stop, { capture: true, passive: true });
  return stop;
}
