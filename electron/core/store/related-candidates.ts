import type { TagKey } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { featuresOf, termsOf, type WeightedTerm } from './article-features-table.ts';
import { tagsOf } from './article-tags-table.ts';
import type { ComparableArticle } from './comparable-article.ts';
import { totals } from './counts.ts';
import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';
import { termHash } from './term-hash.ts';

export interface CandidateWindow {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  readonly limit: number;
}

/** What candidates are gathered for: an article that is kept, or one about to be. */
export interface Seed {
  /** 0 while it is not kept. */
  readonly articleId: number;
  readonly sortAt: EpochMs;
  readonly storyId: number | null;
  readonly terms: readonly WeightedTerm[];
  readonly tags: readonly TagKey[];
}

/** An article that may be related, with all that the comparison needs. Of its tags, those of the seed. */
export interface Candidate extends ComparableArticle {
  /** Sum of the products of the weights of stored terms that both have. */
  readonly termScore: number;
}

/** Postings read of one term, or of one tag, on either side of the article in time, the nearest first. */
const MOST_POSTINGS = 150;
/** A tag on more of all articles than this is a section by another name, and leads to no candidates. */
const COMMON_TAG_SHARE = 0.3;
/** Below this many articles a share says nothing. */
const LEAST_COLLECTION = 20;
const MOST_OF_STORY = 50;

/**
 * Articles of the window that share terms, uncommon tags or the story with an article, the likeliest first. None for
 * an article that is not kept. The article itself is not among them.
 */
export function relatedCandidates(
  db: ReadableDb,
  articleId: number,
  window: CandidateWindow,
): readonly Candidate[] {
  const article = firstRow<Pick<Seed, 'sortAt' | 'storyId'>>(
    db,
    sql`SELECT sort_at AS sortAt, story_id AS storyId FROM articles WHERE id = ${articleId}`,
  );
  if (article === null) return [];
  const tags = (tagsOf(db, [articleId]).get(articleId) ?? []).map(({ key }) => key);
  return gatherCandidates(db, { articleId, ...article, terms: termsOf(db, articleId), tags }, window);
}

/** The same for an article that need not be kept yet. */
export function gatherCandidates(db: ReadableDb, seed: Seed, window: CandidateWindow): readonly Candidate[] {
  const termScores = scoresByTerms(db, seed, window);
  const scores = new Map(termScores);
  addTagScores(db, seed, window, scores);
  for (const id of articlesOfStory(db, seed, window)) scores.set(id, (scores.get(id) ?? 0) + 1);
  scores.delete(seed.articleId);
  const likeliest = Array.from(scores)
    .toSorted(([a, more], [b, less]) => less - more || b - a)
    // Hidden articles are found out about only when their rows are read.
    .slice(0, 2 * window.limit)
    .map(([id]) => id);
  return candidatesOf(db, seed, likeliest, window.limit, termScores);
}

function scoresByTerms(db: ReadableDb, seed: Seed, window: CandidateWindow): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [stem, weight] of seed.terms) {
    const term = termHash(stem);
    const older = sql`SELECT article_id AS id, weight FROM term_articles
      WHERE term = ${term} AND sort_at >= ${window.fromMs} AND sort_at <= ${anchor(seed, window)}
      ORDER BY sort_at DESC ${limitTo(MOST_POSTINGS)}`;
    const newer = sql`SELECT article_id AS id, weight FROM term_articles
      WHERE term = ${term} AND sort_at > ${anchor(seed, window)} AND sort_at <= ${window.toMs}
      ORDER BY sort_at ${limitTo(MOST_POSTINGS)}`;
    for (const query of [older, newer]) {
      for (const posting of allRows<{ id: number; weight: number }>(db, query)) {
        scores.set(posting.id, (scores.get(posting.id) ?? 0) + weight * posting.weight);
      }
    }
  }
  return scores;
}

function addTagScores(
  db: ReadableDb,
  seed: Seed,
  window: CandidateWindow,
  scores: Map<number, number>,
): void {
  const { articles } = totals(db);
  const tags = allRows<{ id: number; articles: number }>(
    db,
    sql`SELECT id, articles FROM tags WHERE key IN (SELECT value FROM json_each(${list(seed.tags)}))`,
  );
  for (const tag of tags) {
    if (articles >= LEAST_COLLECTION && tag.articles > COMMON_TAG_SHARE * articles) continue;
    const rarity = Math.log((articles + 1) / (tag.articles + 1)) / Math.log(articles + 2);
    const older = sql`SELECT article_id AS id FROM tag_articles
      WHERE tag_id = ${tag.id} AND sort_at >= ${window.fromMs} AND sort_at <= ${anchor(seed, window)}
      ORDER BY sort_at DESC ${limitTo(MOST_POSTINGS)}`;
    const newer = sql`SELECT article_id AS id FROM tag_articles
      WHERE tag_id = ${tag.id} AND sort_at > ${anchor(seed, window)} AND sort_at <= ${window.toMs}
      ORDER BY sort_at ${limitTo(MOST_POSTINGS)}`;
    for (const query of [older, newer]) {
      for (const { id } of allRows<{ id: number }>(db, query)) scores.set(id, (scores.get(id) ?? 0) + rarity);
    }
  }
}

function articlesOfStory(db: ReadableDb, seed: Seed, window: CandidateWindow): readonly number[] {
  if (seed.storyId === null) return [];
  return allRows<{ id: number }>(
    db,
    sql`SELECT id FROM articles
        WHERE story_id = ${seed.storyId} AND sort_at >= ${window.fromMs} AND sort_at <= ${window.toMs}
        ORDER BY sort_at DESC ${limitTo(MOST_OF_STORY)}`,
  ).map(({ id }) => id);
}

function candidatesOf(
  db: ReadableDb,
  seed: Seed,
  ids: readonly number[],
  limit: number,
  termScores: ReadonlyMap<number, number>,
): readonly Candidate[] {
  const rows = allRows<Pick<Candidate, 'id' | 'publisher' | 'sortAt' | 'storyId'>>(
    db,
    sql`SELECT a.id, (SELECT publisher FROM feeds WHERE id = a.feed_id) AS publisher, a.sort_at AS sortAt, a.story_id AS storyId
        FROM json_each(${list(ids)}) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value
        WHERE a.is_hidden = 0 ${limitTo(limit)}`,
  );
  const shown = rows.map(({ id }) => id);
  const features = featuresOf(db, shown);
  const tags = tagsOf(db, shown, seed.tags);
  return rows.map((row) => {
    const { terms = [], names = [], figures = [] } = features.get(row.id) ?? {};
    const termScore = termScores.get(row.id) ?? 0;
    return Object.assign(row, { terms, names, figures, termScore, tags: tags.get(row.id) ?? [] });
  });
}

/** Postings are read outwards from the article's own time, or from the end of the window nearest to it. */
function anchor({ sortAt }: Seed, { fromMs, toMs }: CandidateWindow): EpochMs {
  return Math.min(Math.max(sortAt, fromMs), toMs);
}
