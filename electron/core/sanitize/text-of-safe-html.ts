import type { SafeHtml } from '../../../shared/safe-html.ts';
import { edgeOf, TextLines } from './text-lines.ts';

const REFERENCE = /&(?:amp|lt|gt|nbsp);/gu;
const LINK_TO_PLACE = / href="[^"]*#/u;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
};

/**
 * The same lines as `htmlToText` gives, without parsing what was parsed before: in canonical HTML `<` and `>` stand for
 * tags alone, not even in an attribute's value for anything else.
 */
export function textOfSafeHtml(html: SafeHtml): string {
  const lines = new TextLines();
  let at = 0;
  let leadsToPlace = false;
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
    const end = html.indexOf('>', tag);
    if (end < 0) break;
    if (tag > at) lines.add(decoded(html.slice(at, tag)));
    const name = nameAt(html, tag);
    lines.edge(name === 'br' ? '\n' : edgeOf(name));
    if (name === 'a' && html.charAt(tag + 1) === '/') lines.endLink(leadsToPlace);
    else if (name === 'a') {
      lines.beginLink();
      leadsToPlace = LINK_TO_PLACE.test(html.slice(tag, end));
    }
    at = end + 1;
  }
  lines.add(decoded(html.slice(at)));
  return lines.text;
}

function nameAt(html: string, tag: number): string {
  const from = html.charAt(tag + 1) === '/' ? tag + 2 : tag + 1;
  let to = from;
  while (isNamePart(html.charCodeAt(to))) to += 1;
  return html.slice(from, to);
}

/** A small letter or a digit. */
const isNamePart = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

const decoded = (piece: string): string =>
  piece.includes('&') ? piece.replace(REFERENCE, (written) => CHARACTERS[written] ?? written) : piece;
