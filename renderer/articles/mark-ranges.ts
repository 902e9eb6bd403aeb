const ALL = 'found';
const HERE = 'found-here';

/**
 * Marks ranges in the text, and one of them more than the others, without a change of its nodes: by the CSS Custom
 * Highlight API (https://drafts.csswg.org/css-highlight-api-1/). No ranges take the marks away.
 */
export function markRanges(frame: Document, ranges: readonly Range[], here: Range | undefined): void {
  const view = frame.defaultView;
  if (view === null) return;
  const { highlights } = view.CSS;
  highlights.set(ALL, new view.Highlight(...ranges));
  const one = new view.Highlight(...(here === undefined ? [] : [here]));
  one.priority = 1;
  highlights.set(HERE, one);
}
