import type { EpochMs } from '../../../shared/time.ts';
import { putTerms, termsOf, type WeightedTerm } from './article-features-table.ts';
import type { WritableDb } from './database.ts';
import { run } from './run-query.ts';
import { sql } from './sql.ts';
import { termHash } from './term-hash.ts';
import { inTransaction } from './transaction.ts';

/**
 * Keeps the terms that say most about an article, and makes the article findable through them.
 *
 * @param sortAt the article's own: postings are read in its order
 * @param kind `again`: in place of those kept before
 */
export function saveTerms(
  db: WritableDb,
  articleId: number,
  sortAt: EpochMs,
  terms: readonly WeightedTerm[],
  kind: 'first' | 'again',
): void {
  inTransaction(db, () => {
    if (kind === 'again') deletePostings(db, articleId);
    // Weights to four places: what the next digits would change is below what the ranking resolves.
    const rounded = terms.map(([stem, weight]) => [stem, Math.round(weight * 1e4) / 1e4] as const);
    putTerms(db, articleId, rounded);
    for (const [stem, weight] of rounded) {
      run(
        db,
        sql`INSERT OR IGNORE INTO term_articles (term, sort_at, article_id, weight)
            VALUES (${termHash(stem)}, ${sortAt}, ${articleId}, ${weight})`,
      );
    }
  });
}

/** Makes an article no longer findable through its terms. */
export function deletePostings(db: WritableDb, articleId: number): void {
  for (const [stem] of termsOf(db, articleId)) {
    run(
      db,
      sql`DELETE FROM term_articles
          WHERE term = ${termHash(stem)} AND article_id = ${articleId}
            AND sort_at = (SELECT sort_at FROM articles WHERE id = ${articleId})`,
    );
  }
}
