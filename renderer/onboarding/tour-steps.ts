import type { MessageId } from '../locales/en.ts';

export interface TourStep {
  readonly title: MessageId;
  readonly text: MessageId;
  /** What it is about, the first of these that is on screen. */
  readonly places: readonly string[];
}

/** What opens the rail where it is folded away. */
const MENU = '[data-tour="menu"]';
/** Always there, if as another page. */
const LIST = '[data-pane="list"]';

export const TOUR_STEPS: readonly TourStep[] = [
  { title: 'tour.rail', text: 'tour.railText', places: ['[data-tour="views"]', MENU, LIST] },
  { title: 'tour.tags', text: 'tour.tagsText', places: ['[data-tour="tags"]', MENU, LIST] },
  {
    title: 'tour.more',
    text: 'tour.moreText',
    // Headings and lines: beside a pane there may be no room for words about it.
    places: ['[data-tour="more"] h2', '[data-pane="article"] :is(h1, h2)', '[data-pane="list"] [data-row]'],
  },
  { title: 'tour.search', text: 'tour.searchText', places: ['#search-box', LIST] },
  { title: 'tour.keys', text: 'tour.keysText', places: ['[data-tour="settings"]', MENU, LIST] },
];

/** Where a step points to; null where nothing of it is in sight. */
export function placeOfStep(step: TourStep): HTMLElement | null {
  for (const place of step.places) {
    const found = document.querySelector<HTMLElement>(place);
    if (found !== null && found.checkVisibility({ visibilityProperty: true })) return found;
  }
  return null;
}
