import { parseFragment } from 'parse5';

export const LONGEST_TITLE = 512;

/** Elements publishers put into titles. Any other `<word>` is text: `List<T>`, `<3`, `a < b`. */
const INLINE =
  'a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const BLOCK =
  'blockquote|br|center|dd|div|dl|dt|figure|h[1-6]|hr|iframe|img|li|ol|p|pre|table|tbody|td|th|tr|ul|video';
const HIDDEN_ELEMENT = /<(script|style)\b[^<>]*>.*?<\/\1\s*>/gisu;
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>`, 'giu');
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})(?:\\s[^<>]*)?/?>|<!--.*?-->`, 'giu');

/** Overrides and embeddings that turn the reading direction of what follows, and characters without width. */
const INVISIBLE = /[\u00AD\u200B\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * A title, a name or a category as one line of plain text: markup removed where the source is HTML, entities decoded
 * once, invisible and direction-turning characters removed, blanks collapsed.
 *
 * @param text as the XML or JSON parser gives it
 * @param longest characters kept; a longer text ends in `…`
 */
export function plainLine(text: string, form: 'html' | 'text', longest = LONGEST_TITLE): string {
  // Whatever follows the first kilobytes would be cut anyway.
  const start = text.slice(0, longest * 16);
  const bare = form === 'html' ? withoutTags(start) : start;
  const line = decodeEntities(bare)
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .toWellFormed()
    .trim();
  return shorten(line, longest);
}

function withoutTags(html: string): string {
  if (!html.includes('<')) return html;
  return html.replace(HIDDEN_ELEMENT, ' ').replace(INLINE_TAG, '').replace(BLOCK_TAG, ' ');
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}

function shorten(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  // Never half of a surrogate pair.
  return `${/[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}
