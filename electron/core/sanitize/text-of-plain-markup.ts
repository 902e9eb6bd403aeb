import { decodeReferences } from './decode-references.ts';
import { fits, kindOf } from './plain-markup.ts';
import { edgeOf, TextLines } from './text-lines.ts';

/** A start or end tag with all its values in quotes; blanks are the parser's. */
const TAG =
  /<(\/?)([A-Za-z][A-Za-z\d]*)(?:[\t\n\r ]+[A-Za-z_][\w:.-]*(?:[\t\n\r ]*=[\t\n\r ]*(?:"[^"]*"|'[^']*'))?)*[\t\n\r ]*(\/?)>/uy;
const DEEPEST = 60;

/**
 * The text of markup of the plainest kind, as `cleanSimple` knows it, without a tree: that is what most summaries are,
 * and of each a parser would have to be made.
 *
 * @returns null for everything else
 */
export function textOfPlainMarkup(html: string): string | null {
  if (html.includes('\0')) return null;
  const lines = new TextLines();
  const open: { readonly tagName: string }[] = [];
  let at = 0;
  let mayLeadToPlace = false;
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
    const before = decodeReferences(html.slice(at, tag), 'text');
    TAG.lastIndex = tag;
    const [, slash, written = '', closing] = TAG.exec(html) ?? [];
    const tagName = written.toLowerCase();
    const kind = kindOf(tagName);
    if (before === null || slash === undefined || kind === undefined || open.length > DEEPEST) return null;
    const isVoid = kind === 'void' || kind === 'image';
    if (closing === '/' && !isVoid) return null;
    if (slash === '/' ? open.pop()?.tagName !== tagName : !fits(tagName, kind, open)) return null;
    if (slash === '' && !isVoid) open.push({ tagName });
    lines.add(before);
    lines.edge(tagName === 'br' ? '\n' : edgeOf(tagName));
    at = TAG.lastIndex;
    if (tagName !== 'a') continue;
    if (slash === '/') {
      // Whether it is a footnote's is for who can read the address.
      if (lines.endLink(mayLeadToPlace)) return null;
    } else {
      lines.beginLink();
      mayLeadToPlace = /[#&]/u.test(html.slice(tag, at));
    }
  }
  const rest = decodeReferences(html.slice(at), 'text');
  if (rest === null) return null;
  lines.add(rest);
  // A link that is never closed ends here.
  return lines.endLink(mayLeadToPlace) ? null : lines.text;
}
