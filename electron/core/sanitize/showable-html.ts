import type { TextForm } from '../../../shared/article.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import { sanitizeHtml } from './sanitize-html.ts';
import { simplifyHtml } from './simplify-html.ts';

/** Markup shorter than this is laid out at once, whatever it is made of. */
const LIGHT_CHARS = 30_000;
/**
 * What Chromium lays out within 200 ms on a slow machine: elements, the sum of how deep each of them stands, pictures (each
 * a place of several elements), letters. A book's chapter is well below them, a page of tables within tables is not.
 */
const MOST_ELEMENTS = 4000;
const MOST_DEPTHS = 150_000;
const MOST_PICTURES = 300;
const MOST_CHARS = 400_000;

/** A tag of canonical HTML: `<` and `>` stand for nothing else, not even in an attribute's value. */
const TAG = /<(\/?)([a-z\d]+)/gu;
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/**
 * A text as it can be shown without a wait: as it is, or simplified where laying it out would hold up everything. What is
 * kept of the article stays whole.
 */
export function showableHtml(html: SafeHtml): { readonly body: SafeHtml; readonly form: TextForm } {
  if (isLight(html)) return { body: html, form: 'whole' };
  const { html: simple, isCut } = simplifyHtml(html);
  return { body: sanitizeHtml(simple, { baseUrl: null }), form: isCut ? 'shortened' : 'simplified' };
}

function isLight(html: SafeHtml): boolean {
  if (html.length < LIGHT_CHARS) return true;
  if (html.length > MOST_CHARS) return false;
  let elements = 0;
  let depth = 0;
  let depths = 0;
  let pictures = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (slash === '/') depth -= 1;
    else {
      elements += 1;
      depths += depth;
      if (name === 'img') pictures += 1;
      if (!VOID.has(name)) depth += 1;
    }
    if (elements > MOST_ELEMENTS || depths > MOST_DEPTHS || pictures > MOST_PICTURES) return false;
  }
  return true;
}
