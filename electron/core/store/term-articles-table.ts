import type { EpochMs } from '../../../shared/time.ts';
import { putTerms, readTerms, termsOf, type WeightedTerm } from './article-features-table.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';
import { termHash } from './term-hash.ts';
import { inTransaction } from './transaction.ts';

const ARTICLES_PER_STEP = 200;
const POSTINGS_PER_STEP = 500;

interface UnpostedArticle {
  readonly id: number;
  readonly sortAt: EpochMs;
  /** As JSON. */
  readonly terms: string;
}

interface Posting {
  readonly term: number;
  readonly sortAt: EpochMs;
  readonly articleId: number;
  readonly weight: number;
}

/**
 * Keeps the terms that say most about an article, and makes the article findable through them.
 *
 * @param sortAt the article's own: postings are read in its order
 * @param kind `first`: they wait for {@link postInSteps}; `again`: in place of those kept before, at once
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
    if (kind === 'first') {
      run(db, sql`INSERT INTO unposted (article_id) VALUES (${articleId})`);
      return;
    }
    run(db, sql`DELETE FROM unposted WHERE article_id = ${articleId}`);
    for (const posting of postingsOf(articleId, sortAt, rounded)) {
      run(
        db,
        sql`INSERT OR IGNORE INTO term_articles (term, sort_at, article_id, weight)
            VALUES (${posting.term}, ${sortAt}, ${articleId}, ${posting.weight})`,
      );
    }
  });
}

/**
 * Makes findable through their terms the articles that wait for it, a few milliseconds per step. Whatever happens between
 * two steps, an article that was deleted or given other terms keeps no posting of the former ones; what is not finished
 * is begun anew.
 */
export function* postInSteps(db: WritableDb): Generator<void> {
  const ids: number[] = [];
  const byTerm = new Map<number, Posting[]>();
  for (let some = unpostedAfter(db, 0); some.length > 0; some = unpostedAfter(db, ids.at(-1) ?? 0)) {
    for (const { id, sortAt, terms } of some) {
      ids.push(id);
      for (const posting of postingsOf(id, sortAt, readTerms(terms))) {
        const others = byTerm.get(posting.term);
        if (others === undefined) byTerm.set(posting.term, [posting]);
        else others.push(posting);
      }
    }
    yield;
  }
  if (ids.length === 0) return;
  // In the order of the table.
  const terms = Float64Array.from(byTerm.keys()).toSorted();
  for (let start = 0; start < terms.length;) {
    inTransaction(db, () => {
      for (let left = POSTINGS_PER_STEP; left > 0 && start < terms.length; start += 1) {
        const postings = byTerm.get(terms[start] ?? 0) ?? [];
        for (const posting of postings) post(db, posting);
        left -= postings.length;
      }
    });
    yield;
  }
  run(db, sql`DELETE FROM unposted WHERE article_id IN (SELECT value FROM json_each(${list(ids)}))`);
}

const unpostedAfter = (db: ReadableDb, id: number): readonly UnpostedArticle[] =>
  allRows(
    db,
    sql`SELECT a.id, a.sort_at AS sortAt, f.terms FROM unposted AS u CROSS JOIN articles AS a ON a.id = u.article_id
          CROSS JOIN article_features AS f ON f.article_id = a.id
        WHERE u.article_id > ${id} ORDER BY u.article_id ${limitTo(ARTICLES_PER_STEP)}`,
  );

/** Unless its article waits no more: then it is gone, or has other terms by now. */
function post(db: WritableDb, { term, sortAt, articleId, weight }: Posting): void {
  run(
    db,
    sql`INSERT OR IGNORE INTO term_articles (term, sort_at, article_id, weight)
        SELECT ${term}, ${sortAt}, article_id, ${weight} FROM unposted WHERE article_id = ${articleId}`,
  );
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

const postingsOf = (articleId: number, sortAt: EpochMs, terms: readonly WeightedTerm[]): readonly Posting[] =>
  terms.map(([stem, weight]) => ({ term: termHash(stem), sortAt, articleId, weight }));
