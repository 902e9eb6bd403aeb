const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/**
 * What an article may hold on the screen, written down apart from the reader's own list so that a slip in one does not
 * open the other. A test holds them together.
 */
export const SHOWN_ELEMENTS =
  words(`a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn
  div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span
  strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`);

export const SHOWN_ATTRIBUTES =
  words(`href id cite src alt title width height lang dir datetime start reversed type value
  colspan rowspan scope span open`);
