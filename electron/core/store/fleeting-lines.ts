import {
  ADVERTISING,
  AGO,
  AGO_WORDS,
  BESIDE,
  COUNTED,
  COUNTING,
  isOfCalendar,
  NEAR_DAYS,
  plain,
  READ_ALSO,
  WRITTEN,
} from './fleeting-words.ts';

/** A line of an article's text. */
export interface Line {
  readonly text: string;
  /** What of it stands outside of links. */
  readonly unlinked: string;
}

const CLOCK = /(?<!\d)\d{1,2}\s?[:h]\s?\d{2}(?!\d)|(?<!\d)\d{1,2}(?:\.\d{2})?\s?[ap]\.?m(?!\p{L})/u;
const DAY_IN_DIGITS = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)/u;
const TOKEN = /\p{N}+(?:[.,:/-]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['.-]\p{L}[\p{L}\p{M}]*)*/gu;
const PIECE = /\s*[|·•]\s*|(?<=[.!?…])\s+(?=\p{Lu})|\s+-\s+|(?<=:)\s+(?=\p{Lu})/u;
const BRACKETS = /[([]([^()[\]]{1,80})[)\]]/gu;
/** No time of day and no count is longer. */
const LONGEST_STAMP = 120;
const MAY_HOLD_STAMP = new RegExp(
  `(?<!\\p{L})(?:${[...WRITTEN, ...COUNTED, ...AGO_WORDS].join('|')})(?!\\p{L})`,
  'iu',
);

/**
 * Whether a line comes and goes without the article being another: links to other articles, advertising, when it was
 * written, how often it was read. Judged by its words in English, Ukrainian and French; what is not sure stays.
 */
export function isFleeting({ text, unlinked }: Line): boolean {
  const beside = labelOf(unlinked.slice(0, LONGEST_STAMP));
  if (unlinked !== text && (beside === '' || READ_ALSO.has(beside))) return true;
  const [start = ''] = text.slice(0, LONGEST_STAMP).split(/[:|]/u, 1);
  const label = labelOf(start);
  if (ADVERTISING.has(label)) return true;
  // One word before a colon may be the beginning of a sentence: "Related: …".
  if (READ_ALSO.has(label) && (start === text || label.includes(' '))) return true;
  return text.length <= LONGEST_STAMP && (isTime(text) || isCount(text));
}

/**
 * A line without what says in it when it was written and how often it was read: `Updated 14:20 | The harbour…`. Times of
 * day that belong to a sentence stay.
 *
 * @param text with plain hyphens for dashes
 */
export function withoutStamps(text: string): string {
  if (!MAY_HOLD_STAMP.test(text)) return text;
  return text
    .replace(BRACKETS, (whole, inside: string) => (isStamp(inside) ? '' : whole))
    .split(PIECE)
    .filter((piece) => piece.length > LONGEST_STAMP || !isStamp(piece))
    .join(' ');
}

const labelOf = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{M}'-]+/gu, ' ')
    .trim();

/** It says of itself that it does, so that it can stand inside a line. */
function isStamp(text: string): boolean {
  if (isCount(text)) return true;
  const written = plain(text);
  const tokens = written.match(TOKEN) ?? [];
  if (!areTime(tokens)) return false;
  if (AGO.test(written)) return true;
  return tokens.some((token) => WRITTEN.has(token)) && (!/\d/u.test(written) || isMoment(written, tokens));
}

/** A line of its own that holds nothing but a time or a day. */
function isTime(text: string): boolean {
  const written = plain(text);
  const tokens = written.match(TOKEN) ?? [];
  return (
    areTime(tokens) &&
    (isMoment(written, tokens) || AGO.test(written) || tokens.some((token) => WRITTEN.has(token)))
  );
}

const areTime = (tokens: readonly string[]): boolean =>
  tokens.length > 0 &&
  tokens.every((token) => isNumber(token) || WRITTEN.has(token) || BESIDE.has(token) || isOfCalendar(token));

const isMoment = (written: string, tokens: readonly string[]): boolean =>
  CLOCK.test(written) ||
  DAY_IN_DIGITS.test(written) ||
  tokens.some((token) => isOfCalendar(token) || NEAR_DAYS.has(token));

function isCount(text: string): boolean {
  const tokens = plain(text).match(TOKEN) ?? [];
  return (
    tokens.some((token) => COUNTED.has(token)) &&
    tokens.some((token) => isNumber(token)) &&
    tokens.every((token) => isNumber(token) || COUNTED.has(token) || COUNTING.has(token))
  );
}

const isNumber = (token: string): boolean => /^\p{N}/u.test(token);
