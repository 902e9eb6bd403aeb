import type { Difference, TextPart } from '../../../shared/revision.ts';
import { compareWords, type Effort } from './compare-words.ts';
import { findChanges } from './find-changes.ts';
import { pairLines, type LinePair } from './pair-lines.ts';

/** A line of a text, and its words alone, parted by blanks: what has the same words is the same line. */
interface WordedLine {
  readonly text: string;
  readonly words: string;
}

interface WordedText {
  readonly title: WordedLine;
  readonly lines: readonly WordedLine[];
}

/** Some two hours of reading. */
const LONGEST_TEXT = 200_000;
const MOST_LINES = 2000;
/** Lines that may have come and gone before all of them are called replaced. */
const MOST_LINE_EDITS = 500;
/** Enough for thirty words replaced in each of a thousand paragraphs. */
const EFFORT = 1_000_000;

/**
 * Marks what became of a title and a text, first by line, then by word in those lines that are versions of each other.
 * The work is bounded, whatever the texts are; where a bound is met, the answer is coarser and says so.
 */
export function compareTexts(before: WordedText, after: WordedText): Difference {
  const effort: Effort = { steps: EFFORT };
  const [earlier, later] = [cut(before.lines), cut(after.lines)];
  const title =
    before.title.words === after.title.words
      ? [part('kept', after.title)]
      : compareStretch([before.title], [after.title], effort).paragraphs.flat();
  return {
    title: title.filter(({ text }) => text !== ''),
    ...compareLines(earlier, later, effort),
    isCut: earlier.length < before.lines.length || later.length < after.lines.length,
  };
}

type Compared = Pick<Difference, 'paragraphs' | 'isRough'>;

function compareLines(before: readonly WordedLine[], after: readonly WordedLine[], effort: Effort): Compared {
  const changes = findChanges(before, after, ({ words }) => words, MOST_LINE_EDITS);
  if (changes === null) return { ...compareStretch(before, after, effort), isRough: true };
  const paragraphs: (readonly TextPart[])[] = [];
  let isRough = false;
  let gone: readonly WordedLine[] = [];
  for (const [at, { kind, entries }] of changes.entries()) {
    if (kind === 'kept') paragraphs.push(...entries.map((line) => [part('kept', line)]));
    else if (kind === 'removed' && changes[at + 1]?.kind === 'added') gone = entries;
    else {
      const [earlier, later] = kind === 'removed' ? [entries, []] : [gone, entries];
      const stretch = compareStretch(earlier, later, effort);
      paragraphs.push(...stretch.paragraphs);
      isRough ||= stretch.isRough;
      gone = [];
    }
  }
  return { paragraphs, isRough };
}

/** Lines that stand in the place of others. */
function compareStretch(
  before: readonly WordedLine[],
  after: readonly WordedLine[],
  effort: Effort,
): Compared {
  const inWords = (lines: readonly WordedLine[]): readonly string[] => lines.map(({ words }) => words);
  const pairs = pairLines(inWords(before), inWords(after));
  const paragraphs: (readonly TextPart[])[] = [];
  let isRough = pairs === null;
  for (const [here, there] of pairs ?? unpaired(before.length, after.length)) {
    const earlier = here === null ? undefined : before[here];
    const later = there === null ? undefined : after[there];
    const words = earlier && later && compareWords(earlier.text, later.text, effort);
    isRough ||= words === null;
    if (words) paragraphs.push(words);
    else {
      if (earlier !== undefined) paragraphs.push([part('removed', earlier)]);
      if (later !== undefined) paragraphs.push([part('added', later)]);
    }
  }
  return { paragraphs, isRough };
}

const unpaired = (before: number, after: number): readonly LinePair[] => [
  ...Array.from({ length: before }, (_, at) => [at, null] as const),
  ...Array.from({ length: after }, (_, at) => [null, at] as const),
];

const part = (kind: TextPart['kind'], { text }: WordedLine): TextPart => ({ kind, text });

/** The beginning of a text, in whole lines. */
function cut(lines: readonly WordedLine[]): readonly WordedLine[] {
  const kept: WordedLine[] = [];
  let left = LONGEST_TEXT;
  for (const line of lines) {
    left -= line.text.length;
    if (left < 0 || kept.length === MOST_LINES) break;
    kept.push(line);
  }
  return kept;
}
