import { articleWords } from '../../../electron/core/tags/article-words.ts';
import { writtenTag } from '../../../electron/core/tags/find-named.ts';
import { SALIENT, salienceOf } from '../../../electron/core/tags/mention-salience.ts';
import type { TaggedItem } from './read-fox.ts';
import { isTuningHalf } from './read-news-uci.ts';

const LEAST_ITEMS = 8;
const STEPS = 20;

interface Retrieval {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well hidden tags are found again, for one half of the tags. */
export interface MentionScores {
  readonly tags: number;
  readonly hidden: number;
  readonly bareName: Retrieval;
  readonly anyForm: Retrieval;
  readonly salient: Retrieval;
  /** What no error at all would give to whoever sees only the bare name. */
  readonly ceiling: number;
}

interface Candidate {
  readonly isTagged: boolean;
  readonly isBare: boolean;
  /** Null where it is not named. */
  readonly salience: number | null;
}

/**
 * Hides each tag on every second item and finds it again by naming. The threshold that does best on the tuned half is
 * told beside the one in use, so that a change which moves it is seen.
 */
export function scoreMentions(items: readonly TaggedItem[]): {
  readonly best: number;
  readonly halves: Readonly<Record<'tuned' | 'judged', MentionScores>>;
} {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  for (const { tags } of items)
    for (const [key, display] of tags) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      spellings.set(key, display);
    }
  const used = Array.from(counts).flatMap(([key, count]) => (count >= LEAST_ITEMS ? [key] : []));
  const hiding = items
    .filter((_, index) => index % 2 === 1)
    .map((item) => ({ item, words: articleWords(item.title, item.text) }));
  const candidatesOf = (keys: readonly string[]): readonly Candidate[] =>
    keys.flatMap((key) => {
      const display = spellings.get(key) ?? key;
      const tag = writtenTag([display]);
      const bare = bareNamePattern(display);
      return hiding.map(({ item, words }) => ({
        isTagged: item.tags.has(key),
        isBare: bare.test(`${item.title}\n${item.text}`),
        salience: salienceOf(words, tag),
      }));
    });
  const keys = {
    tuned: used.filter(isTuningHalf),
    judged: used.filter((key) => !isTuningHalf(key)),
  };
  const tuned = candidatesOf(keys.tuned);
  return {
    best: bestThreshold(tuned),
    halves: {
      tuned: scores(keys.tuned.length, tuned),
      judged: scores(keys.judged.length, candidatesOf(keys.judged)),
    },
  };
}

function scores(tags: number, candidates: readonly Candidate[]): MentionScores {
  const bareName = retrieval(candidates, ({ isBare }) => isBare);
  return {
    tags,
    hidden: candidates.filter(({ isTagged }) => isTagged).length,
    bareName,
    anyForm: retrieval(candidates, ({ salience }) => salience !== null),
    salient: retrieval(candidates, ({ salience }) => salience !== null && salience >= SALIENT),
    ceiling: (2 * bareName.recall) / (1 + bareName.recall),
  };
}

function bestThreshold(candidates: readonly Candidate[]): number {
  const tried = Array.from({ length: STEPS }, (_, step) => {
    const threshold = step / STEPS;
    return {
      threshold,
      f1: retrieval(candidates, ({ salience }) => salience !== null && salience >= threshold).f1,
    };
  });
  const best = Math.max(...tried.map(({ f1 }) => f1));
  return tried.findLast(({ f1 }) => f1 === best)?.threshold ?? 0;
}

function retrieval(candidates: readonly Candidate[], isFound: (one: Candidate) => boolean): Retrieval {
  const found = candidates.filter(isFound);
  const right = found.filter(({ isTagged }) => isTagged).length;
  const all = candidates.filter(({ isTagged }) => isTagged).length;
  const [precision, recall] = [right / found.length, right / all];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Baseline: the tag's spelling between word boundaries, in any case. */
function bareNamePattern(display: string): RegExp {
  const quoted = display.replace(/[^\p{L}\p{N} ]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'iu');
}
