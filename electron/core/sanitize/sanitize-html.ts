import type { SafeHtml } from '../../../shared/safe-html.ts';
import { cleanSimple } from './clean-simple.ts';
import { cleanTree } from './clean-tree.ts';
import { parseBounded } from './parse-bounded.ts';
import { safeUrl } from './safe-url.ts';
import { escapeText } from './write-html.ts';

export interface SanitizeOptions {
  /** What relative addresses are relative to; null or anything but http(s) where they cannot be resolved. */
  readonly baseUrl: string | null;
}

/** HTML whose own serialisation parses differently settles within two rounds; more is somebody trying. */
const MOST_ROUNDS = 6;

/**
 * The only maker of {@link SafeHtml}: a stranger's HTML, a fragment or a whole document, parsed as a browser does
 * and written again from an allow-list. Links and images are absolute http(s) (links also mailto), what leads to a place
 * in the same text still does, lazy images have their real address, players become links, tracking pixels and everything that runs, loads or submits is gone.
 *
 * The answer is a fixed point: cleaning it again changes nothing, so there is no second parse for which it would
 * mean something else (the way of mutation attacks). HTML that never settles, or grows beyond all reason, is kept
 * as plain paragraphs. Never throws.
 */
export function sanitizeHtml(html: string, { baseUrl }: SanitizeOptions): SafeHtml {
  const base = baseUrl === null ? null : safeUrl(baseUrl, null, 'image');
  const wellFormed = html.toWellFormed();
  return (cleanSimple(wellFormed, base) ?? cleanParsed(wellFormed, base)) as SafeHtml;
}

/** The way of all HTML; what {@link cleanSimple} makes of the plainest kind is the same. */
export function cleanParsed(html: string, base: string | null): string {
  let text = html;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const tree = parseBounded(text);
    if (tree === null) return asParagraphs(html);
    const cleaned = cleanTree(tree, base).trim();
    if (cleaned === text) return cleaned;
    text = cleaned;
  }
  return asParagraphs(html);
}

/** Every tag cut out by hand, what is left escaped: nothing in here is markup of the stranger's. */
function asParagraphs(html: string): string {
  const paragraphs = html
    .split(/<[^<>]*>?|\n\s*\n/u)
    .map((piece) => piece.replace(/[\s\0]+/gu, ' ').trim())
    .filter((piece) => piece !== '');
  return paragraphs.map((piece) => `<p>${escapeText(piece)}</p>`).join('');
}
