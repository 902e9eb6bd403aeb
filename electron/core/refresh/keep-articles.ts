import { keepArticle, type Archive, type KeptArticle } from '../store/keep-article.ts';
import type { NewArticle } from '../store/new-article.ts';
import { mergeSearch } from '../store/merge-search.ts';
import { awaitTelling } from '../store/notices-table.ts';
import { putSearchTexts, type SearchText } from '../store/search-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { noteFindable } from '../store/undescribed-table.ts';
import { actByRules } from './act-by-rules.ts';
import type { Corridor } from './corridor.ts';
import { letOthersIn } from './let-others-in.ts';

/** Ids of what a refresh brought: never seen before, and edited since. */
export interface ArticleChanges {
  readonly new: readonly number[];
  readonly updated: readonly number[];
}

export const NO_CHANGES: ArticleChanges = { new: [], updated: [] };

/** So long, or so many, articles are kept in a transaction: whoever asks for a list waits no longer (design: store). */
const LONGEST_MS = 3;
const MOST = 50;
/** So much text is made findable in a transaction, which takes as long. One for many articles costs half of many for few. */
const MOST_CHARACTERS = 100_000;

/** A new article whose words the search index is to get, and the place where that version waits to be described. */
interface NewWords extends SearchText {
  readonly place: number;
}

/**
 * Keeps the articles of one document in document order reversed, so that of two undated ones the upper is the newer.
 * They can be read as soon as their transaction ends, and found by their words a moment later; what relates them is found out
 * afterwards, from the queue of the undescribed; what rules make of them is done by then. `finish` runs inside the last transaction
 * of articles, with all that came of it.
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
  let words: NewWords[] = [];
  let characters = 0;
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
        const { title, searchText: text } = article;
        if (one.kind !== 'new' || one.place === null || text === null) continue;
        words.push({ id: one.id, title, text, place: one.place });
        characters += text.length;
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
    if (waiting.length === 0 || characters > MOST_CHARACTERS) {
      await makeFindable(corridor, words);
      words = [];
      characters = 0;
    }
    if (waiting.length > 0) await letOthersIn();
  } while (waiting.length > 0);
  return changes;
}

/** What it does not come to, because the program ends, is done from the queue of the undescribed. */
async function makeFindable({ db, checkpoints }: Corridor, words: readonly NewWords[]): Promise<void> {
  if (words.length === 0) return;
  await letOthersIn();
  inTransaction(db, () => {
    const waiting = noteFindable(
      db,
      words.map(({ place }) => place),
    );
    putSearchTexts(
      db,
      words.filter(({ id }) => waiting.has(id)),
    );
  });
  await checkpoints.makeRoom();
  for (const _ of mergeSearch(db, words.length)) await letOthersIn();
}
