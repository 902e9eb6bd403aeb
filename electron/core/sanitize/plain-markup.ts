const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** What the parser does at an element's start tag, as far as it matters for markup that is nested well. */
export type PlainKind = 'inline' | 'block' | 'item' | 'heading' | 'void' | 'image';

const KINDS: ReadonlyMap<string, PlainKind> = new Map([
  ...words(`a abbr acronym b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup
    time tt u var`).map((name) => [name, 'inline'] as const),
  ...words(`address article aside blockquote center div dl figcaption figure footer header main nav ol p section
    ul`).map((name) => [name, 'block'] as const),
  ...words('li dt dd').map((name) => [name, 'item'] as const),
  ...words('h1 h2 h3 h4 h5 h6').map((name) => [name, 'heading'] as const),
  ...words('br wbr hr').map((name) => [name, 'void'] as const),
  ['img', 'image'],
]);

/** Undefined for what is left to the parser. */
export const kindOf = (tagName: string): PlainKind | undefined => KINDS.get(tagName);

interface OpenElement {
  readonly tagName: string;
}

const PARENTS: Readonly<Record<string, readonly string[]>> = { li: ['ul', 'ol'], dt: ['dl'], dd: ['dl'] };

/** Whether the parser puts such an element right here, and leaves the open ones as they are. */
export function fits(tagName: string, kind: PlainKind, open: readonly OpenElement[]): boolean {
  switch (kind) {
    case 'inline':
      return tagName !== 'a' || !isOpen(open, ({ tagName: name }) => name === 'a');
    case 'image':
      return true;
    case 'void':
      return tagName !== 'hr' || !isOpen(open, ({ tagName: name }) => name === 'p');
    case 'block':
      return !isOpen(open, ({ tagName: name }) => name === 'p');
    case 'heading':
      return !isOpen(open, ({ tagName: name }) => name === 'p' || KINDS.get(name) === 'heading');
    case 'item':
      return PARENTS[tagName]?.includes(open.at(-1)?.tagName ?? '') ?? false;
  }
}

const isOpen = (open: readonly OpenElement[], is: (element: OpenElement) => boolean): boolean =>
  open.some(is);
