import type { SafeHtml } from '../../../shared/safe-html.ts';
import { isFleeting, withoutStamps, type Line } from './fleeting-lines.ts';

/** What an article says. */
export interface Version {
  readonly title: string;
  readonly body: SafeHtml;
}

/** A line of a text, with its words as {@link wordsOf} gives them. */
interface WordedLine {
  readonly text: string;
  readonly words: string;
}

/** A tag of canonical HTML: `<` and `>` stand for nothing else, not even in an attribute's value. */
const TAG = /<(\/?)([a-z\d]+)[^>]*>/gu;
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
};

const UNSEEN = /\p{Cf}+/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const APOSTROPHES = /[ʼ’‘`´′]/gu;
/**
 * Words, numbers whole, and the signs that change what is said: a minus, a currency, a question. Where no blanks part
 * words, each character is one.
 */
const WORD =
  /(?<=^|[\s([])-(?=\p{N})|\p{N}+(?:[.,:/]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}[\p{L}\p{M}]*|[?%‰°+\p{Sc}]/gu;

/**
 * Whether a publisher changed what is said: the words of the title or of the text. White space, invisible characters,
 * the kind of quotes and dashes, addresses of links, pictures, and lines that are no part of the text
 * ({@link isFleeting}) say nothing.
 */
export function isReworded(before: Version, after: Version): boolean {
  if (wordsOf(before.title) !== wordsOf(after.title)) return true;
  const [earlier, later] = [linesOf(before.body), linesOf(after.body)];
  if (!earlier.some(isLasting) || !later.some(isLasting)) return wordsOfAll(earlier) !== wordsOfAll(later);
  // What stands the same above and below an edit need not be judged.
  const isSame = (line: Line | undefined, other: Line | undefined): boolean =>
    line?.text === other?.text && line?.unlinked === other?.unlinked;
  const shorter = Math.min(earlier.length, later.length);
  let above = 0;
  while (above < shorter && isSame(earlier[above], later[above])) above += 1;
  let below = 0;
  while (below < shorter - above && isSame(earlier.at(-1 - below), later.at(-1 - below))) below += 1;
  const isOther = (keep: (line: Line) => boolean): boolean => {
    const [one, two] = [earlier, later].map((lines) =>
      wordsOfAll(lines.slice(above, lines.length - below).filter(keep)),
    );
    return one !== two;
  };
  // A line that became a link as a whole, or was one before, is fleeting in one of the two only.
  return isOther(isLasting) && isOther(() => true);
}

/** The words of a title or a line, parted by blanks; without the times of day that say when it was written. */
export function wordsOf(text: string): string {
  const seen = text.normalize('NFKC').replace(UNSEEN, '').replace(DASHES, '-').replace(APOSTROPHES, "'");
  const lasting = withoutStamps(seen).match(WORD);
  return (lasting ?? seen.match(WORD) ?? []).join(' ');
}

/** The lines of an article's text that are its own; all of them where otherwise nothing would be left. */
export function lastingLines(body: SafeHtml): readonly WordedLine[] {
  const lines = linesOf(body);
  const lasting = lines.filter(isLasting);
  return (lasting.length === 0 ? lines : lasting).map(({ text }) => ({ text, words: wordsOf(text) }));
}

const isLasting = (line: Line): boolean => !isFleeting(line);

const wordsOfAll = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => wordsOf(text))
    .filter((words) => words !== '')
    .join(' ');

function linesOf(body: SafeHtml): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let unlinked = '';
  let isInLink = false;
  let from = 0;
  const add = (written: string): void => {
    const read = written.replace(/&(?:amp|lt|gt|nbsp);/gu, (reference) => REFERENCES[reference] ?? reference);
    text += read;
    if (!isInLink) unlinked += read;
  };
  const endLine = (): void => {
    const line = oneBlank(text);
    if (line !== '') lines.push({ text: line, unlinked: oneBlank(unlinked) });
    text = '';
    unlinked = '';
  };
  for (const { index, 0: tag, 1: slash, 2: name = '' } of body.matchAll(TAG)) {
    add(body.slice(from, index));
    from = index + tag.length;
    if (name === 'a') isInLink = slash === '';
    else if (CELLS.has(name)) add(' ');
    else if (!INLINE.has(name)) endLine();
  }
  add(body.slice(from));
  endLine();
  return lines;
}

const oneBlank = (text: string): string => text.replace(/\s+/gu, ' ').trim();
