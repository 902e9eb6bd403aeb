import { slotOf } from './term-stats.ts';

/**
 * The stems of an article, some hundred, each once. They cross from the ingest thread to the reader's in three pieces: as a
 * map they would cost it more than weighing them does.
 */
export interface CountedTerms {
  /** Joined by line breaks. */
  readonly stems: string;
  /** How often the article has each; more than 65,535 count as that. */
  readonly counts: Uint16Array;
  /** Where the statistics count each. */
  readonly slots: Uint32Array;
}

const MOST_COUNTED = 2 ** 16 - 1;

export const NO_TERMS: CountedTerms = { stems: '', counts: new Uint16Array(), slots: new Uint32Array() };

/** @param terms stems without a line break, with their counts */
export function countedTerms(terms: ReadonlyMap<string, number>): CountedTerms {
  const counts = new Uint16Array(terms.size);
  const slots = new Uint32Array(terms.size);
  let place = 0;
  for (const [stem, count] of terms) {
    counts[place] = Math.min(count, MOST_COUNTED);
    slots[place] = slotOf(stem);
    place += 1;
  }
  return { stems: Array.from(terms.keys()).join('\n'), counts, slots };
}

export const stemsOf = ({ stems }: CountedTerms): readonly string[] =>
  stems === '' ? [] : stems.split('\n');
