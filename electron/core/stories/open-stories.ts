import { DUPLICATE_SIMILARITY, signatureSimilarity } from './signature.ts';
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
/** Open stories whose reports are compared word for word with an arriving one. */
const MOST_COMPARED = 3;
/** A text is printed again within hours: the newest reports of a story are enough to know it by. */
const MOST_TEXTS = 12;

/** An article as one report of a story. `at`: when it was published. */
export interface StoryReport {
  /** Five feeds of one paper are one. */
  readonly publisher: string;
  readonly terms: readonly WeightedTerm[];
  /** Of its text; empty where that is too short to compare. */
  readonly signature: Uint8Array;
  readonly at: number;
}

interface OpenStory {
  readonly id: number;
  readonly weights: Map<string, number>;
  readonly publishers: Set<string>;
  /** The newest reports that can be compared word for word, at most {@link MOST_TEXTS}. */
  texts: readonly Pick<StoryReport, 'publisher' | 'signature'>[];
  length: number;
  firstAt: number;
  lastAt: number;
  /** What the report compared last shares with it, where `comparison` is that one's number. */
  comparison: number;
  product: number;
  sharedTerms: number;
}

/** The stories that hold a term, and its weight in each: comparing goes through both side by side. */
interface Holders {
  readonly stories: OpenStory[];
  readonly weights: number[];
}

/**
 * The stories an arriving article may belong to: TF-IDF centroids in memory, found through the terms they hold.
 * Derived from stored rows alone, so that it can be filled again after a restart.
 */
export class OpenStories {
  readonly #stories = new Map<number, OpenStory>();
  readonly #holding = new Map<string, Holders>();
  #comparisons = 0;
  #compared: { readonly report: StoryReport; readonly alike: readonly Likeness[] } | null = null;

  /** Makes an article part of a story's centroid. */
  add(storyId: number, { publisher, terms, signature, at }: StoryReport): void {
    const story = this.#stories.get(storyId) ?? emptyStory(storyId, at);
    story.publishers.add(publisher);
    if (signature.length > 0) story.texts = [...story.texts, { publisher, signature }].slice(-MOST_TEXTS);
    // Re-inserted, so that the map's order is that of last use.
    this.#stories.delete(storyId);
    this.#stories.set(storyId, story);
    story.firstAt = Math.min(story.firstAt, at);
    story.lastAt = Math.max(story.lastAt, at);
    for (const [stem, weight] of terms) this.#gain(story, stem, weight);
    if (story.weights.size > 2 * CENTROID_TERMS) this.#trim(story);
    story.length = Math.hypot(...story.weights.values());
    this.#forgetOldest();
  }

  /** The story that an article about the same event belongs to, or null for a story of its own. */
  nearest(report: StoryReport): number | null {
    const best = this.#alike(report).find(
      ({ story, score }) =>
        score >= (story.publishers.has(report.publisher) ? REJOIN_THRESHOLD : JOIN_THRESHOLD),
    );
    return best?.story.id ?? null;
  }

  /** The story in which another publisher has printed a report's text before, word for word but for a little; or null. */
  ofSameText(report: StoryReport): number | null {
    if (report.signature.length === 0) return null;
    const same = this.#alike(report)
      .slice(0, MOST_COMPARED)
      .find(({ story }) => story.texts.some((text) => isSameText(text, report)));
    return same?.story.id ?? null;
  }

  /**
   * Another story that this report has shown to be about the same event as its own, or null. Ask after {@link add}, merge,
   * and ask again.
   */
  twinOf(storyId: number, report: StoryReport): number | null {
    const own = this.#stories.get(storyId);
    if (own === undefined) return null;
    const others = this.#alike(report).filter(
      ({ story }) => story.id !== storyId && this.#stories.has(story.id),
    );
    const twin = others
      .slice(0, MOST_TWINS_TRIED)
      .find(({ story }) => storyLikeness(own, story) >= mergeThreshold(own, story));
    return twin?.story.id ?? null;
  }

  /** Makes one story of two; `from` is no more. */
  merge(into: number, from: number): void {
    const [kept, gone] = [this.#stories.get(into), this.#stories.get(from)];
    if (kept === undefined || gone === undefined || into === from) return;
    for (const publisher of gone.publishers) kept.publishers.add(publisher);
    kept.texts = [...gone.texts, ...kept.texts].slice(-MOST_TEXTS);
    kept.firstAt = Math.min(kept.firstAt, gone.firstAt);
    kept.lastAt = Math.max(kept.lastAt, gone.lastAt);
    for (const [stem, weight] of gone.weights) this.#gain(kept, stem, weight);
    this.#close(gone);
    if (kept.weights.size > 2 * CENTROID_TERMS) this.#trim(kept);
    kept.length = Math.hypot(...kept.weights.values());
  }

  /** The story is no more. */
  remove(storyId: number): void {
    const gone = this.#stories.get(storyId);
    if (gone !== undefined) this.#close(gone);
  }

  /** Open stories that share words with a report, the likest first. */
  #alike(report: StoryReport): readonly Likeness[] {
    // A report's own story is asked for, then its twins: what changed in between is that story alone.
    if (this.#compared?.report === report) return this.#compared.alike;
    const { terms, at } = report;
    const comparison = ++this.#comparisons;
    const met: OpenStory[] = [];
    for (const [stem, weight] of terms) {
      const { stories, weights } = this.#holding.get(stem) ?? NOBODY;
      for (let place = 0; place < stories.length; place += 1) {
        const story = stories[place];
        if (story === undefined || gap(story, at) > STORY_WINDOW_MS) continue;
        const product = weight * (weights[place] ?? 0);
        if (story.comparison === comparison) {
          story.product += product;
          story.sharedTerms += 1;
        } else {
          story.comparison = comparison;
          story.product = product;
          story.sharedTerms = 1;
          met.push(story);
        }
      }
    }
    const alike: Likeness[] = [];
    for (const story of met) {
      if (story.sharedTerms < LEAST_SHARED_TERMS) continue;
      alike.push({
        story,
        score: (story.product / story.length) * 0.5 ** (gap(story, at) / HALF_LIFE_MS),
      });
    }
    this.#compared = { report, alike: alike.toSorted((a, b) => b.score - a.score) };
    return this.#compared.alike;
  }

  #gain(story: OpenStory, stem: string, gained: number): void {
    const before = story.weights.get(stem);
    const weight = (before ?? 0) + gained;
    story.weights.set(stem, weight);
    const holders = this.#holding.get(stem);
    if (holders === undefined) this.#holding.set(stem, { stories: [story], weights: [weight] });
    else if (before !== undefined) holders.weights[holders.stories.lastIndexOf(story)] = weight;
    else {
      holders.stories.push(story);
      holders.weights.push(weight);
    }
  }

  #trim(story: OpenStory): void {
    const lightest = Array.from(story.weights)
      .toSorted(([, a], [, b]) => b - a)
      .slice(CENTROID_TERMS);
    for (const [stem] of lightest) {
      story.weights.delete(stem);
      this.#release(stem, story);
    }
  }

  #forgetOldest(): void {
    while (this.#stories.size > MOST_STORIES) {
      const [oldest] = this.#stories.values();
      if (oldest === undefined) return;
      this.#close(oldest);
    }
  }

  #close(story: OpenStory): void {
    for (const stem of story.weights.keys()) this.#release(stem, story);
    this.#stories.delete(story.id);
  }

  #release(stem: string, story: OpenStory): void {
    const holders = this.#holding.get(stem);
    const place = holders?.stories.indexOf(story) ?? -1;
    if (holders === undefined || place === -1) return;
    holders.stories.splice(place, 1);
    holders.weights.splice(place, 1);
    if (holders.stories.length === 0) this.#holding.delete(stem);
  }
}

const NOBODY: Holders = { stories: [], weights: [] };

interface Likeness {
  readonly story: OpenStory;
  readonly score: number;
}

const isSameText = (a: Pick<StoryReport, 'publisher' | 'signature'>, b: StoryReport): boolean =>
  a.publisher !== b.publisher && signatureSimilarity(a.signature, b.signature) >= DUPLICATE_SIMILARITY;

/** Cosine of two centroids, cooled by the time between the end of one and the start of the other. */
function storyLikeness(a: OpenStory, b: OpenStory): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [stem, weight] of small.weights) product += weight * (large.weights.get(stem) ?? 0);
  const between = Math.max(0, a.firstAt - b.lastAt, b.firstAt - a.lastAt);
  return (product / (a.length * b.length)) * 0.5 ** (between / HALF_LIFE_MS);
}

function mergeThreshold(a: OpenStory, b: OpenStory): number {
  const [few, many] =
    a.publishers.size < b.publishers.size ? [a.publishers, b.publishers] : [b.publishers, a.publishers];
  const shared = Array.from(few).filter((publisher) => many.has(publisher)).length;
  return shared > few.size / 2 ? SAME_PUBLISHERS_THRESHOLD : MERGE_THRESHOLD;
}

function emptyStory(id: number, at: number): OpenStory {
  return {
    id,
    texts: [],
    weights: new Map(),
    publishers: new Set(),
    length: 0,
    firstAt: at,
    lastAt: at,
    comparison: 0,
    product: 0,
    sharedTerms: 0,
  };
}

/** Time between a moment and the nearest end of a story; 0 inside it. */
function gap(story: OpenStory, at: number): number {
  return Math.max(0, story.firstAt - at, at - story.lastAt);
}
