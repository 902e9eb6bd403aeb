const BLOCKS = new Set(
  'address article aside blockquote caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Blanks within a line that are to become one: a single one, as between most words, is left alone. */
const NOT_ONE_BLANK = /[^\S\n]{2,}|[^\S\n ]/gu;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** What stands in the text where an element begins and where it ends. */
export const edgeOf = (tagName: string): '\n' | ' ' | '' =>
  BLOCKS.has(tagName) ? '\n' : tagName === 'td' || tagName === 'th' ? ' ' : '';

/** Runs of blanks as one blank, runs with a line end as one line end, none at the ends; nothing invisible. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(NOT_ONE_BLANK, ' ')
    .replace(/ ?\n[\s]*/gu, '\n')
    .trim();
