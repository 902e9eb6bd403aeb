import { html as names, type DefaultTreeAdapterTypes } from 'parse5';
import { treatmentOf } from './allow-list.ts';

/** Before every id that stays, so that none can take the name of something of ours. */
const PREFIX = 'note-';
const NAME = /^[\p{L}\p{N}_:.-]{1,100}$/u;

/** Names of the places in a text that the text itself links to: its footnotes, and what they belong to. */
export type TextNotes = ReadonlySet<string>;

export const NO_NOTES: TextNotes = new Set();

/** The places of a parsed text that it links to. */
export function notesOf(root: DefaultTreeAdapterTypes.ParentNode, base: string | null): TextNotes {
  const places = new Set<string>();
  const linked = new Set<string>();
  const look = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node) || node.namespaceURI !== names.NS.HTML) continue;
      const treatment = treatmentOf(node.tagName);
      if (treatment.kind === 'drop') continue;
      for (const { name, value } of node.attrs) {
        const place = treatment.kind === 'keep' ? placeNamed(node.tagName, name, value) : null;
        if (place !== null) places.add(place);
        const target = name === 'href' && node.tagName === 'a' ? noteLinked(value, base) : null;
        if (target !== null) linked.add(target);
      }
      look(node);
    }
  };
  look(root);
  return new Set([...linked].filter((name) => places.has(name)));
}

/** The name an attribute gives to its element; null for what is no name. */
export function placeNamed(tagName: string, attribute: string, value: string): string | null {
  const isName = attribute === 'id' || (attribute === 'name' && tagName === 'a');
  return isName && NAME.test(value) ? bare(value) : null;
}

/** The place on the text's own page that a link leads to; null for links that lead elsewhere. */
export function noteLinked(href: string, base: string | null): string | null {
  const written = href.trim();
  const hash = written.indexOf('#');
  if (hash < 0 || !isOwnPage(written.slice(0, hash), base)) return null;
  const fragment = decoded(written.slice(hash + 1));
  return fragment !== null && NAME.test(fragment) ? bare(fragment) : null;
}

export const noteId = (name: string): string => PREFIX + name;

const bare = (name: string): string => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name);

function isOwnPage(address: string, base: string | null): boolean {
  if (address === '') return true;
  const page = base === null ? null : URL.parse(base);
  const url = page === null ? null : URL.parse(address, page.href);
  if (page === null || url === null) return false;
  page.hash = '';
  return url.href === page.href;
}

function decoded(fragment: string): string | null {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return null;
  }
}
