import type { Reason } from '../../../shared/story.ts';
import type { TagKey } from '../../../shared/tag.ts';
import type { WeightedTerm } from './weigh-terms.ts';

/** What is compared of an article: everything a reason may name. */
export interface Comparable {
  readonly id: number;
  readonly publisher: string;
  readonly sortAt: number;
  readonly storyId: number | null;
  readonly tags: readonly { readonly key: TagKey; readonly display: string; readonly articles: number }[];
  readonly names: readonly string[];
  readonly figures: readonly string[];
  readonly terms: readonly WeightedTerm[];
}

/** The collection the articles stand in: what is rare in it is common ground, what is everywhere is not. */
export interface Collection {
  readonly articles: number;
  /** Articles in which a name occurs. */
  readonly nameFrequency: (name: string) => number;
}

export interface RelatedArticle {
  readonly id: number;
  readonly reasons: readonly Reason[];
}

/** Lines of MORE ABOUT besides the article's own. */
export const MOST_LINES = 20;
/** A tag on more of all articles than this is a section by another name: no common ground. */
const COMMON_TAG_SHARE = 0.3;
const LEAST_COLLECTION = 20;
/** A name in more articles than this share is like a stop word (Ukraine in a Ukrainian feed). */
const COMMON_NAME_SHARE = 0.02;
const LEAST_NAME_ARTICLES = 6;
const LEAST_SCORE = 0.3;
/** The weight of an article this far away in time is halved. */
const HALF_LIFE_MS = 21 * 24 * 60 * 60 * 1000;
/** Words that two texts must share before they alone relate them. */
const LEAST_WORDS = 3;
/** One publisher fills at most this share of the lines, where others have something to say. */
const PUBLISHER_SHARE = 0.7;

/**
 * Chooses what stands under MORE ABOUT: other reports of the article's own story, and of every other story the report
 * nearest to it. Answers newest first, each with reasons that hold between exactly these two articles.
 *
 */
export function relate(
  here: Comparable,
  candidates: readonly Comparable[],
  collection: Collection,
): readonly RelatedArticle[] {
  const scored = candidates
    .filter(({ id }) => id !== here.id)
    .map((other): Scored => Object.assign(compare(here, other, collection), { other }))
    .filter(({ score, reasons }) => reasons.length > 0 && score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score || a.other.sortAt - b.other.sortAt || a.other.id - b.other.id);
  const chosen = diversify(onePerStory(scored, here));
  return chosen
    .toSorted((a, b) => b.other.sortAt - a.other.sortAt || b.other.id - a.other.id)
    .map(({ other, reasons }) => ({ id: other.id, reasons }));
}

interface Scored {
  readonly other: Comparable;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The reasons two articles have in common, shared words as stems, and what they weigh. Exported so that a reason can be recomputed. */
export function compare(
  here: Comparable,
  other: Comparable,
  collection: Collection,
): { readonly score: number; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = [];
  const isSameStory = here.storyId !== null && here.storyId === other.storyId;
  if (isSameStory) reasons.push({ kind: 'same-story' });

  const tags = sharedTags(here, other, collection);
  if (tags.length > 0) reasons.push({ kind: 'tags', tags: tags.map(({ display }) => display) });

  const known = new Set(here.tags.map(({ key }) => key as string));
  const names = sharedNames(here, other, collection).filter((name) => !known.has(name));
  if (names.length > 0) reasons.push({ kind: 'names', names: names.slice(0, 3) });

  const figure = here.figures.find((one) => other.figures.includes(one));
  if (figure !== undefined) reasons.push({ kind: 'figure', figure });

  const weights = new Map(other.terms);
  const words = here.terms.filter(([stem]) => weights.has(stem));
  const likeness = words.reduce((sum, [stem, weight]) => sum + weight * (weights.get(stem) ?? 0), 0);
  if (reasons.length === 0 && words.length >= LEAST_WORDS) {
    reasons.push({ kind: 'words', words: words.slice(0, LEAST_WORDS).map(([stem]) => stem) });
  }

  const ground =
    (isSameStory ? 2 : 0) +
    tags.reduce((sum, { rarity }) => sum + rarity, 0) +
    0.15 * Math.min(names.length, 3) +
    (figure === undefined ? 0 : 0.3) +
    likeness;
  const distance = Math.abs(here.sortAt - other.sortAt);
  return { score: ground * 0.5 ** (distance / HALF_LIFE_MS), reasons };
}

function sharedTags(here: Comparable, other: Comparable, { articles }: Collection) {
  const carried = new Set(other.tags.map(({ key }) => key));
  return here.tags
    .filter(({ key }) => carried.has(key))
    .filter((tag) => articles < LEAST_COLLECTION || tag.articles <= COMMON_TAG_SHARE * articles)
    .map(({ display, articles: carrying }) => ({
      display,
      rarity: 0.2 + Math.log((articles + 1) / (carrying + 1)) / Math.log(articles + 2),
    }));
}

function sharedNames(
  here: Comparable,
  other: Comparable,
  { articles, nameFrequency }: Collection,
): readonly string[] {
  const most = Math.max(LEAST_NAME_ARTICLES, COMMON_NAME_SHARE * articles);
  return here.names.filter((name) => other.names.includes(name) && nameFrequency(name) <= most);
}

function onePerStory(scored: readonly Scored[], here: Comparable): readonly Scored[] {
  const seen = new Set<number>();
  return scored.filter(({ other: { storyId } }) => {
    if (storyId === null || storyId === here.storyId) return true;
    if (seen.has(storyId)) return false;
    seen.add(storyId);
    return true;
  });
}

function diversify(scored: readonly Scored[]): readonly Scored[] {
  const most = Math.ceil(MOST_LINES * PUBLISHER_SHARE);
  const perPublisher = new Map<string, number>();
  const chosen: Scored[] = [];
  const held: Scored[] = [];
  for (const one of scored) {
    const count = perPublisher.get(one.other.publisher) ?? 0;
    if (count < most) chosen.push(one);
    else held.push(one);
    perPublisher.set(one.other.publisher, count + 1);
  }
  return [...chosen, ...held].slice(0, MOST_LINES);
}
