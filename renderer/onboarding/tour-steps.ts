import type { MessageId } from '../locales/en.ts';

export interface TourStep {
  readonly title: MessageId;
  readonly text: MessageId;
  /** What it is about, the first of these that is on screen. */
  readonly places: readonly string[];
}

/** Always there, if as another page. */
const LIST = '[data-pane="list"]';

export const TOUR_STEPS: readonly TourStep[] = [
  { title: 'tour.rail', text: 'tour.railText', places: ['[data-tour="views"]', LIST] },
  { title: 'tour.tags', text: 'tour.tagsText', places: ['[data-tour="tags"]', LIST] },
  {
    title: 'tour.more',
    text: 'tour.moreText',
    places: ['[data-tour="more"]', '[data-pane="article"]', LIST],
  },
  { title: 'tour.search', text: 'tour.searchText', places: ['#search-box', LIST] },
  { title: 'tour.keys', text: 'tour.keysText', places: ['[data-tour="settings"]', LIST] },
];

/** Where a step points to; null where nothing of it is in sight. */
export function placeOfStep(step: TourStep): HTMLElement | null {
  for (const place of step.places) {
    const found = document.querySelector<HTMLElement>(place);
    if (found !== null && found.checkVisibility({ visibilityProperty: true })) return found;
  }
  return null;
}
