import { relate, type Comparable } from '../../../electron/core/stories/relate.ts';
import type { WeightedTerm } from '../../../electron/core/stories/weigh-terms.ts';
import { describeArticle } from '../../../electron/core/stories/describe-article.ts';
import type { JudgedHeadline } from './read-news-uci.ts';

const TOP = 10;
const WINDOW_MS = 14 * 24 * 60 * 60 * 1000;
const EVERY = 10;

type Neighbours = (index: number) => readonly number[];

/**
 * Precision at 10: of the first ten answers to every tenth headline of a story with at least eleven, how many report
 * the same event.
 */
export function precisionAtTen(
  news: readonly JudgedHeadline[],
  isJudged: (story: string) => boolean,
  neighbours: Neighbours,
): number {
  const sizes = new Map<string, number>();
  for (const { story } of news) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  let [sum, asked] = [0, 0];
  for (const [index, { story }] of news.entries()) {
    if (index % EVERY !== 0 || !isJudged(story) || (sizes.get(story) ?? 0) <= TOP) continue;
    const found = neighbours(index).slice(0, TOP);
    sum += found.filter((other) => news[other]?.story === story).length / TOP;
    asked += 1;
  }
  return sum / asked;
}

/**
 * The app's own ranking by terms and reasons. Stories are left out: they would answer the question instead of it, and a
 * line per story is what the screen shows, not what is measured here.
 */
export function relatedAsTheApp(
  news: readonly JudgedHeadline[],
  terms: readonly (readonly WeightedTerm[])[],
): Neighbours {
  const holding = new Map<string, number[]>();
  for (const [index, weighed] of terms.entries()) {
    for (const [stem] of weighed) {
      const holders = holding.get(stem) ?? [];
      holders.push(index);
      holding.set(stem, holders);
    }
  }
  const comparable = (index: number): Comparable => ({
    id: index,
    publisher: String(index),
    sortAt: news[index]?.at ?? 0,
    storyId: null,
    tags: [],
    names: [],
    figures: [],
    terms: terms[index] ?? [],
  });
  return (index) => {
    const here = comparable(index);
    const near = new Set((terms[index] ?? []).flatMap(([stem]) => holding.get(stem) ?? []));
    const candidates = [...near]
      .filter((other) => Math.abs((news[other]?.at ?? 0) - here.sortAt) <= WINDOW_MS)
      .map(comparable);
    const scored = rankByLikeness(here, candidates);
    // The screen's own choice first; where it is stricter than ten, likeness fills up.
    const chosen = new Set(
      relate(here, candidates, { articles: news.length, nameFrequency: () => 0 }).map(({ id }) => id),
    );
    return [...scored.filter((id) => chosen.has(id)), ...scored.filter((id) => !chosen.has(id))].filter(
      (id) => id !== index,
    );
  };
}

/** The same with the app's stories: as on the screen, reports of the article's own story come first. */
export function relatedWithStories(clusters: readonly number[], neighbours: Neighbours): Neighbours {
  return (index) => {
    const found = neighbours(index);
    const isSame = (other: number): boolean => clusters[other] === clusters[index];
    return [...found.filter(isSame), ...found.filter((other) => !isSame(other))];
  };
}

function rankByLikeness(here: Comparable, candidates: readonly Comparable[]): readonly number[] {
  return candidates
    .map((other) => {
      const weights = new Map(other.terms);
      return {
        id: other.id,
        score: here.terms.reduce((sum, [stem, weight]) => sum + weight * (weights.get(stem) ?? 0), 0),
      };
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

const K1 = 1.2;
const B = 0.75;

/** Baseline: BM25 over stemmed titles (Robertson and Zaragoza 2009). */
export function relatedByBm25(news: readonly JudgedHeadline[]): Neighbours {
  const documents = news.map(({ title }) => describeArticle(title, '', 'en').terms);
  const lengths = documents.map((terms) => terms.size);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const holding = new Map<string, number[]>();
  for (const [index, terms] of documents.entries()) {
    for (const stem of terms.keys()) holding.set(stem, [...(holding.get(stem) ?? []), index]);
  }
  return (index) => {
    const scores = new Map<number, number>();
    for (const stem of documents[index]?.keys() ?? []) {
      const holders = holding.get(stem) ?? [];
      const idf = Math.log(1 + (news.length - holders.length + 0.5) / (holders.length + 0.5));
      for (const other of holders) {
        const weight = (idf * (K1 + 1)) / (1 + K1 * (1 - B + (B * (lengths[other] ?? 0)) / average));
        scores.set(other, (scores.get(other) ?? 0) + weight);
      }
    }
    scores.delete(index);
    return Array.from(scores)
      .toSorted(([, a], [, b]) => b - a)
      .map(([other]) => other);
  };
}
