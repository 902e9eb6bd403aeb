import { articleWords } from '../../../electron/core/tags/article-words.ts';
import { writtenTag } from '../../../electron/core/tags/find-named.ts';
import { SALIENT, salienceOf } from '../../../electron/core/tags/mention-salience.ts';
import type { TaggedItem } from './read-fox.ts';
import { isTuningHalf } from './read-news-uci.ts';
import { suggestedBy } from './suggested.ts';

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
  /** Given by what else is like the item; the threshold is the one that does best on the tuned half. */
  readonly suggested: Retrieval;
  /** What no error at all would give to whoever sees only the bare name. */
  readonly ceiling: number;
}

interface Candidate {
  readonly isTagged: boolean;
  readonly isBare: boolean;
  /** Null where it is not named. */
  readonly salience: number | null;
  /** Part of the tagged items most like it that carry the tag, by how like they are. */
  readonly suggestion: number;
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
  const suggestion = suggestedBy(items);
  const candidatesOf = (keys: readonly string[]): readonly Candidate[] =>
    keys.flatMap((key) => {
      const display = spellings.get(key) ?? key;
      const tag = writtenTag([display]);
      const bare = bareNamePattern(display);
      return hiding.map(({ item, words }) => ({
        isTagged: item.tags.has(key),
        isBare: bare.test(`${item.title}\n${item.text}`),
        salience: salienceOf(words, tag),
        suggestion: suggestion(item, key),
      }));
    });
  const keys = {
    tuned: used.filter(isTuningHalf),
    judged: used.filter((key) => !isTuningHalf(key)),
  };
  const tuned = candidatesOf(keys.tuned);
  const isLikely = bestThreshold(tuned, ({ suggestion: part }) => part);
  return {
    best: bestThreshold(tuned, ({ salience }) => salience),
    halves: {
      tuned: scores(keys.tuned.length, tuned, isLikely),
      judged: scores(keys.judged.length, candidatesOf(keys.judged), isLikely),
    },
  };
}

function scores(tags: number, candidates: readonly Candidate[], likely: number): MentionScores {
  const bareName = retrieval(candidates, ({ isBare }) => isBare);
  return {
    tags,
    hidden: candidates.filter(({ isTagged }) => isTagged).length,
    bareName,
    anyForm: retrieval(candidates, ({ salience }) => salience !== null),
    salient: retrieval(candidates, ({ salience }) => salience !== null && salience >= SALIENT),
    suggested: retrieval(candidates, ({ suggestion }) => suggestion > 0 && suggestion >= likely),
    ceiling: (2 * bareName.recall) / (1 + bareName.recall),
  };
}

function bestThreshold(
  candidates: readonly Candidate[],
  figureOf: (one: Candidate) => number | null,
): number {
  const tried = Array.from({ length: STEPS }, (_, step) => {
    const threshold = step / STEPS;
    const { f1 } = retrieval(candidates, (one) => {
      const figure = figureOf(one);
      return figure !== null && figure >= threshold;
    });
    return { threshold, f1 };
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
