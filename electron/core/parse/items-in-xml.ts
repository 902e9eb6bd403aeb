/** Where the items of a feed document stand, found without a parser: what a damaged document is repaired from. */
export interface ItemsInXml {
  /** Start tags of items, complete or not. */
  readonly begun: number;
  /** `[start, end)` of every item that is also closed, in order. */
  readonly complete: readonly (readonly [number, number])[];
  /** True when the root element is closed after the last item. */
  readonly isRootClosed: boolean;
  /** Start tags of the elements around the items, outermost first, as written. */
  readonly around: readonly string[];
}

/** A root element, or the beginning of a comment, which may quote one. */
const ROOT = /<!--|<(([\w.-]{1,100}:)?(rss|feed|rdf))(?=[\s>])/giu;

/** The root element of a feed, also behind other text; null where there is none, or an HTML page comes first. */
export function feedRoot(
  text: string,
): { readonly index: number; readonly name: string; readonly itemName: string } | null {
  const root = firstRoot(text);
  const [, name, prefix = '', local] = root ?? [];
  if (root === null || name === undefined || local === undefined) return null;
  if (/<html[\s>]|<!doctype\s+html/iu.test(text.slice(0, root.index))) return null;
  const kind = local.toLowerCase();
  const itemName =
    kind === 'feed' ? `${escapeDots(prefix)}entry` : kind === 'rdf' ? '(?:[\\w.-]+:)?item' : 'item';
  return { index: root.index, name, itemName };
}

function firstRoot(text: string): RegExpExecArray | null {
  const token = new RegExp(ROOT);
  let isClosed = true;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[1] !== undefined) return match;
    // A comment that is never closed hides nothing; neither do those behind it, and none is looked through to the end.
    const end: number = isClosed ? after(text, '-->', token.lastIndex) : -1;
    isClosed = end !== -1;
    if (isClosed) token.lastIndex = end;
  }
  return null;
}

/** One pass over the document; CDATA and comments are skipped, so a quoted `<item>` is not counted. */
export function itemsInXml(
  text: string,
  root: { readonly index: number; readonly name: string; readonly itemName: string },
): ItemsInXml {
  const token = new RegExp(`<!\\[CDATA\\[|<!--|<(/?)(${root.itemName})(?=[\\s/>])|<(/?)([\\w.:-]+)`, 'giu');
  const complete: (readonly [number, number])[] = [];
  const open: { readonly name: string; readonly tag: string }[] = [];
  let around: readonly string[] | null = null;
  let begun = 0;
  let start: number | null = null;
  let isRootClosed = false;
  token.lastIndex = root.index;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [all, itemSlash, itemName, slash, name = ''] = match;
    const end =
      all === '<![CDATA['
        ? after(text, ']]>', match.index)
        : all === '<!--'
          ? after(text, '-->', match.index)
          : after(text, '>', match.index);
    if (end === -1) break;
    token.lastIndex = end;
    if (all.startsWith('<!')) continue;
    if (itemName !== undefined && itemSlash === '') {
      around ??= open.map(({ tag }) => tag);
      begun += 1;
      const isEmpty = text.startsWith('/>', end - 2);
      if (isEmpty) complete.push([match.index, end]);
      start = isEmpty ? null : match.index;
    } else if (itemName !== undefined) {
      if (start !== null) complete.push([start, end]);
      start = null;
    } else if (slash === '/') {
      if (name.toLowerCase() === root.name.toLowerCase()) isRootClosed = true;
      if (around === null) closeUpTo(open, name);
    } else if (text.startsWith('/>', end - 2)) {
      if (match.index === root.index) isRootClosed = true;
    } else if (around === null) {
      open.push({ name, tag: text.slice(match.index, end) });
    }
  }
  return { begun, complete, isRootClosed, around: around ?? [] };
}

function closeUpTo(open: { readonly name: string }[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index !== -1) open.length = index;
}

function after(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index === -1 ? -1 : index + mark.length;
}

const escapeDots = (prefix: string): string => prefix.replaceAll('.', '\\.');
