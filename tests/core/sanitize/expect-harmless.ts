import { html as names, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect } from 'vitest';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [parseFragment(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}

export const HARMLESS_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2
  h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td
  tfoot th thead time tr u ul var wbr`.split(/\s+/u),
);
export const HARMLESS_ATTRIBUTES: ReadonlySet<string> = new Set(
  'href id cite src alt title width height lang dir datetime start reversed type value colspan rowspan scope span open'.split(
    ' ',
  ),
);

/** The oracle: written apart from the sanitiser, on what a parser makes of its answer. */
export function expectHarmless(html: string): void {
  for (const element of elementsOf(html)) {
    expect(HARMLESS_ELEMENTS).toContain(element.tagName);
    expect(element.namespaceURI).toBe(names.NS.HTML);
    for (const { name, value } of element.attrs) {
      expect(HARMLESS_ATTRIBUTES).toContain(name);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|#note-.)/u);
      if (name === 'cite') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/u);
      if (name === 'id') expect(value).toMatch(/^note-[\p{L}\p{N}_:.-]+$/u);
      if (name === 'src') expect(value).toMatch(/^https?:\/\//u);
    }
  }
}
