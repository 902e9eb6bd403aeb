import type { WeightedTerm } from './weigh-terms.ts';

/** Articles further apart than this do not join one story directly (design: stories). */
export const STORY_WINDOW_MS = 72 * 60 * 60 * 1000;
/**
 * Least cosine between an article and a story's centroid. Chosen, like those below, by `npm run bench:relevance` for
 * precision before recall: a wrong "+2 sources" is worse than a missing one.
 */
const JOIN_THRESHOLD = 0.24;
/** A story cools: its likeness halves in this time without a new report. */
const HALF_LIFE_MS = 48 * 60 * 60 * 1000;
/** The same for a publisher that has reported the story: its next article is more likely about the next thing. */
const REJOIN_THRESHOLD = 0.5;
/** Least cosine between two stories that are one: a report that reads half like each ties them together. */
const MERGE_THRESHOLD = 0.32;
/** Of two stories that the same publishers carry, as between two articles of one publisher. */
const SAME_PUBLISHERS_THRESHOLD = 0.5;
const MOST_TWINS_TRIED = 4;
const LEAST_SHARED_TERMS = 2;
const CENTROID_TERMS = 60;
const MOST_STORIES = 60_000;

/** An article as one report of a story. `at`: when it was published. */
export interface StoryReport {
  readonly feedId: number;
  readonly terms: readonly WeightedTerm[];
  readonly at: number;
}

interface OpenStory {
  readonly weights: Map<string, number>;
  readonly feeds: Set<number>;
  length: number;
  firstAt: number;
  lastAt: number;
}

/**
 * The stories an arriving article may belong to: TF-IDF centroids in memory, found through the terms they hold.
 * Derived from stored rows alone, so that it can be filled again after a restart.
 */
export class OpenStories {
  readonly #stories = new Map<number, OpenStory>();
  readonly #holding = new Map<string, Set<number>>();
  #compared: { readonly report: StoryReport; readonly alike: readonly Likeness[] } | null = null;

  /** Makes an article part of a story's centroid. */
  add(storyId: number, { feedId, terms, at }: StoryReport): void {
    const story = this.#stories.get(storyId) ?? emptyStory(at);
    story.feeds.add(feedId);
    // Re-inserted, so that the map's order is that of last use.
    this.#stories.delete(storyId);
    this.#stories.set(storyId, story);
    story.firstAt = Math.min(story.firstAt, at);
    story.lastAt = Math.max(story.lastAt, at);
    for (const [stem, weight] of terms) {
      story.weights.set(stem, (story.weights.get(stem) ?? 0) + weight);
      const holders = this.#holding.get(stem);
      if (holders === undefined) this.#holding.set(stem, new Set([storyId]));
      else holders.add(storyId);
    }
    if (story.weights.size > 2 * CENTROID_TERMS) this.#trim(storyId, story);
    story.length = Math.hypot(...story.weights.values());
    this.#forgetOldest();
  }

  /** The story that an article about the same event belongs to, or null for a story of its own. */
  nearest(report: StoryReport): number | null {
    const best = this.#alike(report).find(
      ({ story, score }) => score >= (story.feeds.has(report.feedId) ? REJOIN_THRESHOLD : JOIN_THRESHOLD),
    );
    return best?.storyId ?? null;
  }

  /** The open stories a report is likest to, at most `most`: where a text that is the same in other words stands. */
  likeliest(report: StoryReport, most: number): readonly number[] {
    return this.#alike(report)
      .slice(0, most)
      .map(({ storyId }) => storyId);
  }

  /**
   * Another story that this report has shown to be about the same event as its own, or null. Ask after {@link add}, merge,
   * and ask again.
   */
  twinOf(storyId: number, report: StoryReport): number | null {
    const own = this.#stories.get(storyId);
    if (own === undefined) return null;
    const others = this.#alike(report).filter(
      (other) => other.storyId !== storyId && this.#stories.has(other.storyId),
    );
    const twin = others
      .slice(0, MOST_TWINS_TRIED)
      .find(({ story }) => storyLikeness(own, story) >= mergeThreshold(own, story));
    return twin?.storyId ?? null;
  }

  /** Makes one story of two; `from` is no more. */
  merge(into: number, from: number): void {
    const [kept, gone] = [this.#stories.get(into), this.#stories.get(from)];
    if (kept === undefined || gone === undefined || into === from) return;
    for (const feedId of gone.feeds) kept.feeds.add(feedId);
    kept.firstAt = Math.min(kept.firstAt, gone.firstAt);
    kept.lastAt = Math.max(kept.lastAt, gone.lastAt);
    for (const [stem, weight] of gone.weights) {
      kept.weights.set(stem, (kept.weights.get(stem) ?? 0) + weight);
      this.#holding.get(stem)?.add(into);
      this.#release(stem, from);
    }
    this.#stories.delete(from);
    if (kept.weights.size > 2 * CENTROID_TERMS) this.#trim(into, kept);
    kept.length = Math.hypot(...kept.weights.values());
  }

  /** Open stories that share words with a report, the likest first. */
  #alike(report: StoryReport): readonly Likeness[] {
    // A report's own story is asked for, then its twins: what changed in between is that story alone.
    if (this.#compared?.report === report) return this.#compared.alike;
    const { terms, at } = report;
    const products = new Map<number, { sum: number; shared: number }>();
    for (const [stem, weight] of terms) {
      for (const storyId of this.#holding.get(stem) ?? []) {
        const story = this.#stories.get(storyId);
        if (story === undefined || gap(story, at) > STORY_WINDOW_MS) continue;
        const product = products.get(storyId) ?? { sum: 0, shared: 0 };
        product.sum += weight * (story.weights.get(stem) ?? 0);
        product.shared += 1;
        products.set(storyId, product);
      }
    }
    const alike: Likeness[] = [];
    for (const [storyId, { sum, shared }] of products) {
      const story = this.#stories.get(storyId);
      if (story === undefined || shared < LEAST_SHARED_TERMS) continue;
      alike.push({ storyId, story, score: (sum / story.length) * 0.5 ** (gap(story, at) / HALF_LIFE_MS) });
    }
    this.#compared = { report, alike: alike.toSorted((a, b) => b.score - a.score) };
    return this.#compared.alike;
  }

  #trim(storyId: number, story: OpenStory): void {
    const lightest = Array.from(story.weights)
      .toSorted(([, a], [, b]) => b - a)
      .slice(CENTROID_TERMS);
    for (const [stem] of lightest) {
      story.weights.delete(stem);
      this.#release(stem, storyId);
    }
  }

  #forgetOldest(): void {
    while (this.#stories.size > MOST_STORIES) {
      const [oldest] = this.#stories;
      if (oldest === undefined) return;
      for (const stem of oldest[1].weights.keys()) this.#release(stem, oldest[0]);
      this.#stories.delete(oldest[0]);
    }
  }

  #release(stem: string, storyId: number): void {
    const holders = this.#holding.get(stem);
    holders?.delete(storyId);
    if (holders?.size === 0) this.#holding.delete(stem);
  }
}

interface Likeness {
  readonly storyId: number;
  readonly story: OpenStory;
  readonly score: number;
}

/** Cosine of two centroids, cooled by the time between the end of one and the start of the other. */
function storyLikeness(a: OpenStory, b: OpenStory): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [stem, weight] of small.weights) product += weight * (large.weights.get(stem) ?? 0);
  const between = Math.max(0, a.firstAt - b.lastAt, b.firstAt - a.lastAt);
  return (product / (a.length * b.length)) * 0.5 ** (between / HALF_LIFE_MS);
}

function mergeThreshold(a: OpenStory, b: OpenStory): number {
  const [few, many] = a.feeds.size < b.feeds.size ? [a, b] : [b, a];
  const shared = Array.from(few.feeds).filter((feedId) => many.feeds.has(feedId)).length;
  return shared > few.feeds.size / 2 ? SAME_PUBLISHERS_THRESHOLD : MERGE_THRESHOLD;
}

function emptyStory(at: number): OpenStory {
  return { weights: new Map(), feeds: new Set(), length: 0, firstAt: at, lastAt: at };
}

/** Time between a moment and the nearest end of a story; 0 inside it. */
function gap(story: OpenStory, at: number): number {
  return Math.max(0, story.firstAt - at, at - story.lastAt);
}
