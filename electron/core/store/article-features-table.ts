import type { ArticleDescription } from './article-description.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { list, sql } from './sql.ts';

/** A stem with its weight in one article. */
export type WeightedTerm = readonly [stem: string, weight: number];

export interface Features {
  readonly articleId: number;
  readonly terms: readonly WeightedTerm[];
  readonly names: readonly string[];
  readonly figures: readonly string[];
}

interface FeaturesRow {
  readonly articleId: number;
  readonly terms: string;
  readonly names: string;
  readonly figures: string;
}

/** Keeps what relates an article, except its terms, which the caller weighs first (`saveTerms`). */
export function putFeatures(
  db: WritableDb,
  id: number,
  { canonicalLink, names, figures, signature }: ArticleDescription,
): void {
  run(
    db,
    sql`INSERT INTO article_features (article_id, canonical_link, terms, names, figures, signature)
        VALUES (${id}, ${canonicalLink}, '[]', ${JSON.stringify(names)},
          ${JSON.stringify(figures)}, ${signature})
        ON CONFLICT (article_id) DO UPDATE SET canonical_link = excluded.canonical_link, names = excluded.names,
          figures = excluded.figures, signature = excluded.signature`,
  );
}

/** Whether an article was described before. */
export function hasFeatures(db: ReadableDb, id: number): boolean {
  return firstRow(db, sql`SELECT 1 FROM article_features WHERE article_id = ${id}`) !== null;
}

export function putTerms(db: WritableDb, id: number, terms: readonly WeightedTerm[]): void {
  run(db, sql`UPDATE article_features SET terms = ${JSON.stringify(terms)} WHERE article_id = ${id}`);
}

export function termsOf(db: ReadableDb, id: number): readonly WeightedTerm[] {
  const row = firstRow<{ terms: string }>(
    db,
    sql`SELECT terms FROM article_features WHERE article_id = ${id}`,
  );
  return row === null ? [] : readTerms(row.terms);
}

export function featuresOf(db: ReadableDb, ids: readonly number[]): ReadonlyMap<number, Features> {
  const rows = allRows<FeaturesRow>(
    db,
    sql`SELECT article_id AS articleId, terms, names, figures FROM article_features
        WHERE article_id IN (SELECT value FROM json_each(${list(ids)}))`,
  );
  return new Map(rows.map((row) => [row.articleId, toFeatures(row)]));
}

export function readTerms(json: string): readonly WeightedTerm[] {
  return JSON.parse(json) as WeightedTerm[];
}

const toFeatures = ({ articleId, terms, names, figures }: FeaturesRow): Features => ({
  articleId,
  terms: readTerms(terms),
  names: readWords(names),
  figures: readWords(figures),
});

const NO_WORDS: readonly string[] = [];
const readWords = (json: string): readonly string[] =>
  json === '[]' ? NO_WORDS : (JSON.parse(json) as string[]);
