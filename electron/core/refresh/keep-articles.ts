import { keepArticle, type Archive, type KeptArticle } from '../store/keep-article.ts';
import type { NewArticle } from '../store/new-article.ts';
import { awaitTelling } from '../store/notices-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { actByRules } from './act-by-rules.ts';
import type { Corridor } from './corridor.ts';
import { letOthersIn } from './let-others-in.ts';

/** Ids of what a refresh brought: never seen before, and edited since. */
export interface ArticleChanges {
  readonly new: readonly number[];
  readonly updated: readonly number[];
}

export const NO_CHANGES: ArticleChanges = { new: [], updated: [] };

/**
 * So long, or so many, articles are kept in a transaction: whoever asks for a list waits no longer (design: store). Shorter
 * ones write the same pages more often.
 */
const LONGEST_MS = 8;
const MOST = 50;

/**
 * Keeps the articles of one document in document order reversed, so that of two undated ones the upper is the newer.
 * They can be read as soon as their transaction ends, and what rules make of them is done by then; they are made findable,
 * and what relates them is found out, from the queue of the undescribed. `finish` runs inside the last transaction, with all
 * that came of it.
 *
 * @param archive where the document is none of the feed's own
 */
export async function keepArticles(
  corridor: Corridor,
  feedId: number,
  articles: readonly NewArticle[],
  finish: (changes: ArticleChanges) => void,
  archive: Archive | null = null,
): Promise<ArticleChanges> {
  const changes = { new: [] as number[], updated: [] as number[] };
  const inDocument = new Set(articles.map(({ identity }) => identity));
  const waiting = [...articles];
  do {
    inTransaction(corridor.db, () => {
      const until = corridor.now() + LONGEST_MS;
      const kept: KeptArticle[] = [];
      for (let taken = 0; taken < MOST && corridor.now() <= until; taken += 1) {
        const article = waiting.pop();
        if (article === undefined) break;
        const one = keepArticle(corridor.db, feedId, article, corridor.now(), inDocument, archive);
        if (one.kind === 'unchanged') continue;
        changes[one.kind].push(one.id);
        kept.push(one);
      }
      actByRules(corridor.db, kept, corridor.now());
      const news = kept.flatMap(({ kind, id, isReturning }) => (kind === 'new' && !isReturning ? id : []));
      if (awaitTelling(corridor.db, news, corridor.now())) corridor.notices.arrived();
      corridor.pages.arrived(feedId, kept);
      corridor.offline.arrived(kept);
      if (waiting.length === 0) finish(changes);
    });
    corridor.descriptions.wake();
    await corridor.checkpoints.makeRoom();
    if (waiting.length > 0) await letOthersIn();
  } while (waiting.length > 0);
  return changes;
}
