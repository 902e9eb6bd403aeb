import type { Article, FullTextState } from '../../../shared/article.ts';
import type { TextWanted } from '../../../shared/feed.ts';
import { readingMinutes } from '../sanitize/count-words.ts';
import { showableHtml } from '../sanitize/showable-html.ts';
import type { ReadableDb } from '../store/database.ts';
import { fullTextOf } from '../store/full-text-table.ts';
import { pageState } from '../store/page-queue-table.ts';

/** How it stands with the full text of an article, of whose feed this text is wanted. */
export function fullTextState(
  db: ReadableDb,
  { id, link }: Pick<Article, 'id' | 'link'>,
  wanted: TextWanted,
): FullTextState {
  const text = fullTextOf(db, id);
  if (text !== null) {
    const { body, imageUrl, wordCount } = text;
    return {
      kind: 'kept',
      ...showableHtml(body),
      imageUrl,
      wordCount,
      readingMinutes: readingMinutes(wordCount),
    };
  }
  const page = pageState(db, id);
  if (page !== null && page.dueAt !== null) return { kind: 'waiting', fault: page.fault };
  const fault = page?.fault ?? null;
  if (fault !== null) return { kind: 'failed', fault };
  return { kind: link === null || wanted === 'feed' ? 'none' : 'unasked' };
}
