import { describeArticle } from '../../../electron/core/stories/describe-article.ts';
import { OpenStories } from '../../../electron/core/stories/open-stories.ts';
import { weighTerms, type WeightedTerm } from '../../../electron/core/stories/weigh-terms.ts';
import type { JudgedHeadline } from './read-news-uci.ts';

/** How rare each stem is, learned headline by headline. */
class LearnedRarity {
  readonly #counts = new Map<string, number>();
  documents = 0;

  frequency = (stem: string): number => this.#counts.get(stem) ?? 0;

  learn(stems: Iterable<string>): void {
    this.documents += 1;
    for (const stem of stems) this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
  }
}

/** The terms of each headline as the app would have weighed them on arrival. */
export function weighInOrder(news: readonly JudgedHeadline[]): readonly (readonly WeightedTerm[])[] {
  const rarity = new LearnedRarity();
  return news.map(({ title }) => {
    const { terms } = describeArticle(title, '', 'en');
    const stems = [...terms.keys()];
    const weighed = weighTerms(
      { stems, counts: [...terms.values()] },
      { documents: rarity.documents, frequency: (place) => rarity.frequency(stems[place] ?? '') },
    );
    rarity.learn(terms.keys());
    return weighed;
  });
}

/** A headline is too short to compare word for word. */
const NO_SIGNATURE = new Uint8Array();

/** Story of each headline, streamed in order of time through the app's own clustering. */
export function clusterAsTheApp(
  news: readonly JudgedHeadline[],
  terms: readonly (readonly WeightedTerm[])[],
): readonly number[] {
  const stories = new OpenStories();
  const mergedInto = new Map<number, number>();
  let lastId = 0;
  const placed = news.map(({ publisher, at }, index) => {
    const report = { publisher, terms: terms[index] ?? [], signature: NO_SIGNATURE, at };
    const storyId = stories.nearest(report) ?? ++lastId;
    stories.add(storyId, report);
    for (let twin = stories.twinOf(storyId, report); twin !== null; twin = stories.twinOf(storyId, report)) {
      stories.merge(storyId, twin);
      mergedInto.set(twin, storyId);
    }
    return storyId;
  });
  return placed.map((storyId) => {
    let id = storyId;
    for (let next = mergedInto.get(id); next !== undefined; next = mergedInto.get(id)) id = next;
    return id;
  });
}

/** Baseline: the same title, letter for letter but for case and punctuation. */
export function clusterBySameTitle(news: readonly JudgedHeadline[]): readonly number[] {
  const ids = new Map<string, number>();
  return news.map(({ title }) => {
    const folded = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const id = ids.get(folded) ?? ids.size + 1;
    ids.set(folded, id);
    return id;
  });
}

const OVERLAP = 0.5;
const WINDOW_MS = 72 * 60 * 60 * 1000;

/** Baseline: joins the latest headline of three days that shares half of its words (a rule readers have used). */
export function clusterByTitleOverlap(news: readonly JudgedHeadline[]): readonly number[] {
  const holding = new Map<string, number[]>();
  const sets: ReadonlySet<string>[] = [];
  const clusters: number[] = [];
  let lastId = 0;
  for (const [index, { title, at }] of news.entries()) {
    const words = new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
    const shared = new Map<number, number>();
    for (const word of words)
      for (const other of holding.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    let best: number | null = null;
    for (const [other, count] of shared) {
      const isNear = at - (news[other]?.at ?? 0) <= WINDOW_MS;
      const likeness = count / (words.size + (sets[other]?.size ?? 0) - count);
      if (isNear && likeness >= OVERLAP && (best === null || other > best)) best = other;
    }
    clusters.push(best === null ? ++lastId : (clusters[best] ?? ++lastId));
    sets.push(words);
    for (const word of words) holding.set(word, [...(holding.get(word) ?? []), index]);
  }
  return clusters;
}
