import { treatmentOf } from './allow-list.ts';
import { decodeReferences } from './decode-references.ts';
import { fits, kindOf } from './plain-markup.ts';
import { sourceOf, writeElement, writeImage, type ReadAttribute } from './write-element.ts';
import { escapeText } from './write-html.ts';

/** With its end, where it has no attributes. */
const START_TAG = /<([A-Za-z][A-Za-z\d]*)(>?)/uy;
/** Blanks within a tag are few: a hard one is part of a name there. */
const ATTRIBUTE = /[\t\n ]+([A-Za-z_][\w:.-]*)(?:[\t\n ]*=[\t\n ]*(?:"([^"]*)"|'([^']*)'))?/uy;
const TAG_END = /[\t\n ]*(\/?)>/uy;
const END_TAG = /<\/([A-Za-z][A-Za-z\d]*)[\t\n ]*>/uy;
const DEEPEST = 60;
const MOST_ATTRIBUTES = 40;

interface OpenElement {
  readonly tagName: string;
  readonly attrs: readonly ReadAttribute[];
  inner: string;
}

/**
 * Cleans markup of the plainest kind in one pass: every element of a short list, closed in order and in a place where
 * the parser leaves it, attributes quoted, references of the usual few. That is most of what feeds hold. What comes
 * out is what the parser's way makes of the same text, settled; the tests hold the two together.
 *
 * @returns null for everything else
 */
export function cleanSimple(html: string, base: string | null): string | null {
  if (/[\0\f]/u.test(html)) return null;
  const text = html.includes('\r') ? html.replace(/\r\n?/gu, '\n') : html;
  const root: OpenElement = { tagName: '', attrs: [], inner: '' };
  const open: OpenElement[] = [root];
  let current = root;
  let at = 0;
  let hasPlaces = false;
  let hasLinksToPlaces = false;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) {
      const decoded = decodeReferences(text.slice(at, end), 'text');
      if (decoded === null) return null;
      current.inner += escapeText(decoded);
    }
    if (tag < 0) break;
    const next = text.charCodeAt(tag + 1);
    if (next === 0x2f) {
      const name = current.tagName;
      const after = endOfEndTag(text, tag, name);
      if (after === null || open.length === 1) return null;
      open.pop();
      const parent = open.at(-1) ?? root;
      const treatment = treatmentOf(name);
      if (treatment.kind !== 'keep') return null;
      parent.inner += writeElement(treatment.name, current.attrs, current.inner, base);
      current = parent;
      at = after;
    } else if (next === 0x21) {
      const after = commentEnd(text, tag);
      if (after === null) return null;
      at = after;
    } else {
      const start = matchAt(START_TAG, text, tag);
      const tagName = start?.[1]?.toLowerCase();
      const kind = tagName === undefined ? undefined : kindOf(tagName);
      if (tagName === undefined || kind === undefined || !fits(tagName, kind, open)) return null;
      const attrs: ReadAttribute[] = [];
      let isEmpty = false;
      at = START_TAG.lastIndex;
      if (start?.[2] === '') {
        const after = readAttributes(text, at, attrs);
        const tagEnd = after === null ? null : matchAt(TAG_END, text, after);
        if (tagEnd === null) return null;
        isEmpty = tagEnd[1] === '/';
        at = TAG_END.lastIndex;
        hasPlaces ||= attrs.some(({ name }) => name === 'id' || name === 'name');
        hasLinksToPlaces ||= attrs.some(({ name, value }) => name === 'href' && value.includes('#'));
        // A text that links to places in itself is for who can find out which.
        if (hasPlaces && hasLinksToPlaces) return null;
      }
      if (kind === 'void') current.inner += writeElement(tagName, attrs, '', base);
      else if (kind === 'image') {
        const source = sourceOf(attrs, base, null);
        if (source !== null) current.inner += writeImage(attrs, source, base);
      } else {
        // `<p/>` is no end: a parser reads it as a start tag.
        if (isEmpty || open.length > DEEPEST) return null;
        current = { tagName, attrs, inner: '' };
        open.push(current);
      }
    }
  }
  return open.length === 1 ? root.inner.trim() : null;
}

/** @returns where the attributes end; null where one cannot be read here */
function readAttributes(text: string, from: number, attrs: ReadAttribute[]): number | null {
  let at = from;
  for (let match = matchAt(ATTRIBUTE, text, at); match !== null; match = matchAt(ATTRIBUTE, text, at)) {
    at = ATTRIBUTE.lastIndex;
    const name = match[1]?.toLowerCase() ?? '';
    const value = decodeReferences(match[2] ?? match[3] ?? '', 'attribute');
    if (value === null || attrs.length === MOST_ATTRIBUTES) return null;
    // Of two attributes of one name the first counts.
    if (!attrs.some((known) => known.name === name)) attrs.push({ name, value });
  }
  return at;
}

/** @returns null where no end tag of that element stands here */
function endOfEndTag(text: string, tag: number, name: string): number | null {
  if (text.startsWith(name, tag + 2) && text.charAt(tag + 2 + name.length) === '>')
    return tag + 3 + name.length;
  return matchAt(END_TAG, text, tag)?.[1]?.toLowerCase() === name ? END_TAG.lastIndex : null;
}

function commentEnd(text: string, tag: number): number | null {
  if (!text.startsWith('<!--', tag)) return null;
  const end = text.indexOf('--', tag + 4);
  const isPlain = end > tag + 4 && text.charAt(end + 2) === '>' && !/[>-]/u.test(text.charAt(tag + 4));
  return isPlain ? end + 3 : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
