import type { SafeHtml } from '../../../shared/safe-html.ts';
import { edgeOf, tidy } from './text-lines.ts';

/** A tag of canonical HTML: `<` and `>` stand for nothing else, not even in an attribute's value. */
const TAG = /<\/?([a-z\d]+)[^>]*>/gu;
/** Blanks that are to become one: a single one, as between most words, is left alone. */
const NOT_ONE_BLANK = /\s{2,}|[^\S ]/gu;
const REFERENCE = /&(?:amp|lt|gt|nbsp);/gu;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
};

/** The same lines as `htmlToText` gives, without parsing what was parsed before. */
export function textOfSafeHtml(html: SafeHtml): string {
  const text = html
    .replace(NOT_ONE_BLANK, ' ')
    .replace(TAG, (_, name: string) => (name === 'br' ? '\n' : edgeOf(name)))
    .replace(REFERENCE, (written) => CHARACTERS[written] ?? written);
  return tidy(text);
}
