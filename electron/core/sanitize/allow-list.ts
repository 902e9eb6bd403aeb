const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Elements an article may hold. Everything else is unwrapped (its content stays) or dropped with its content. */
const KEPT = new Set(
  words(`a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption
    figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup
    table tbody td tfoot th thead time tr u ul var wbr`),
);

/** Elements that are another by an older or longer name. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ...words('section article main header footer aside address center hgroup nav search').map(
    (name) => [name, 'div'] as const,
  ),
  ...Object.entries({
    strike: 's',
    tt: 'code',
    xmp: 'pre',
    listing: 'pre',
    acronym: 'abbr',
    dir: 'ul',
    menu: 'ul',
  }),
  ...Object.entries({ 'amp-img': 'img', 'amp-anim': 'img' }),
]);

/** Nothing in these is the article's text. */
const DROPPED = new Set(
  words(`script style template svg math object embed applet frame frameset noframes noembed input select option
    optgroup datalist textarea button meta link base title head canvas map area param track dialog progress meter
    output keygen portal`),
);

export const VOID = new Set(words('br col hr img wbr'));

/** Without a word, a picture or a line in them these say nothing. */
const EMPTY_DROPPED = new Set(
  words(`a abbr b bdi bdo blockquote cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i
    ins kbd li mark ol p pre q ruby s samp small span strong sub summary sup table time u ul var`),
);

export const isDroppedWhenEmpty = (name: string): boolean => EMPTY_DROPPED.has(name);

/** Attributes whose value is an address. */
export const URL_ATTRIBUTES = new Set(['href', 'cite']);

/** What may stand in an attribute's value, by element; `*` for all. Addresses are judged elsewhere. */
const ATTRIBUTES = byName({
  '*': { lang: /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/iu, dir: /^(?:ltr|rtl|auto)$/iu, title: /^[^]{1,500}$/u },
  a: { href: /^[^]+$/u },
  blockquote: { cite: /^[^]+$/u },
  q: { cite: /^[^]+$/u },
  del: { cite: /^[^]+$/u, datetime: /^[\w:+.\- ]{1,40}$/u },
  ins: { cite: /^[^]+$/u, datetime: /^[\w:+.\- ]{1,40}$/u },
  time: { datetime: /^[\w:+.\- ]{1,40}$/u },
  img: { alt: /^[^]{0,2000}$/u, width: /^[1-9]\d{0,4}$/u, height: /^[1-9]\d{0,4}$/u },
  ol: { start: /^-?\d{1,6}$/u, reversed: /^/u, type: /^[1aAiI]$/u },
  li: { value: /^-?\d{1,6}$/u },
  td: { colspan: /^[1-9]\d{0,2}$/u, rowspan: /^[1-9]\d{0,2}$/u },
  th: { colspan: /^[1-9]\d{0,2}$/u, rowspan: /^[1-9]\d{0,2}$/u, scope: /^(?:row|col|rowgroup|colgroup)$/u },
  col: { span: /^[1-9]\d{0,2}$/u },
  colgroup: { span: /^[1-9]\d{0,2}$/u },
  details: { open: /^/u },
});

export type Treatment =
  { readonly kind: 'keep'; readonly name: string } | { readonly kind: 'drop' } | { readonly kind: 'unwrap' };

/** What becomes of an HTML element of this name. */
export function treatmentOf(tagName: string): Treatment {
  const name = RENAMED.get(tagName) ?? tagName;
  if (KEPT.has(name)) return { kind: 'keep', name };
  return { kind: DROPPED.has(name) ? 'drop' : 'unwrap' };
}

export function mayCarry(element: string, attribute: string, value: string): boolean {
  const allowed = ATTRIBUTES.get(element)?.get(attribute) ?? ATTRIBUTES.get('*')?.get(attribute);
  return allowed?.test(value) ?? false;
}

/** Maps, for an attribute may be called `constructor`, which every object has. */
function byName(
  table: Readonly<Record<string, Readonly<Record<string, RegExp>>>>,
): ReadonlyMap<string, ReadonlyMap<string, RegExp>> {
  return new Map(
    Object.entries(table).map(([element, attributes]) => [element, new Map(Object.entries(attributes))]),
  );
}
