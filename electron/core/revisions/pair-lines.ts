/** A pair of lines that are versions of each other, by their places; null where a line has no other. */
export type LinePair = readonly [before: number | null, after: number | null];

/** Of what two lines say so much is the same that one is a version of the other. */
const LEAST_ALIKE = 0.4;
/** Words looked at in one stretch of replaced lines. */
const MOST_WORDS = 1_500_000;

/**
 * Finds which lines of a replaced stretch became which, in order: the pairing whose pairs have most in common. Lines
 * without another are named in the order of reading, those that went first.
 *
 * @param before words of each line, parted by blanks
 * @returns null where the stretch is too long to say
 */
export function pairLines(before: readonly string[], after: readonly string[]): readonly LinePair[] | null {
  const [earlier, later] = [before.map(countWords), after.map(countWords)];
  const words = (lines: readonly CountedWords[]): number =>
    lines.reduce((sum, { total }) => sum + Math.max(1, total), 0);
  if (words(earlier) * later.length + words(later) * earlier.length > MOST_WORDS) return null;
  const likeness = earlier.map((one) => later.map((two) => alike(one, two)));
  const best = bestFrom(likeness, later.length);
  const pairs: LinePair[] = [];
  let [here, there] = [0, 0];
  while (here < earlier.length || there < later.length) {
    const paired = likeness[here]?.[there] ?? 0;
    const rest = best[here]?.[there] ?? 0;
    if (paired > 0 && rest === paired + (best[here + 1]?.[there + 1] ?? 0)) {
      pairs.push([here, there]);
      here += 1;
      there += 1;
    } else if (here < earlier.length && rest === (best[here + 1]?.[there] ?? 0)) {
      pairs.push([here, null]);
      here += 1;
    } else {
      pairs.push([null, there]);
      there += 1;
    }
  }
  return pairs;
}

/** `best[i][j]`: the most that the lines from i on and those from j on can have in common. */
function bestFrom(likeness: readonly (readonly number[])[], columns: number): readonly (readonly number[])[] {
  const best = Array.from({ length: likeness.length + 1 }, () =>
    Array.from({ length: columns + 1 }, () => 0),
  );
  for (let row = likeness.length - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = likeness[row]?.[column] ?? 0;
      const withPair = paired === 0 ? 0 : paired + (best[row + 1]?.[column + 1] ?? 0);
      const line = best[row];
      if (line !== undefined)
        line[column] = Math.max(withPair, best[row + 1]?.[column] ?? 0, line[column + 1] ?? 0);
    }
  }
  return best;
}

interface CountedWords {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

function countWords(line: string): CountedWords {
  const words = line === '' ? [] : line.split(' ');
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: words.length, counts };
}

/** The part of the words of both that both have, 0 to 1; 0 where it is too little to be a version. */
function alike(one: CountedWords, two: CountedWords): number {
  const [few, many] = one.counts.size <= two.counts.size ? [one, two] : [two, one];
  let common = 0;
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0);
  const share = (2 * common) / Math.max(1, one.total + two.total);
  return share < LEAST_ALIKE ? 0 : share;
}
