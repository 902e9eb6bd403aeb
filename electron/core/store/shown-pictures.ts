import type { SafeHtml } from '../../../shared/safe-html.ts';
import { contentOf } from './content-table.ts';
import type { ReadableDb } from './database.ts';
import { fullTextOf } from './full-text-table.ts';
import { picturesIn } from './links-in.ts';

/** Of an article that is one long gallery, so many are enough to be kept by themselves. */
const MOST = 40;

/**
 * The addresses of the pictures an article shows: those of the text that is shown first, the full one where it is kept,
 * or of both texts. A text without any is led by the picture that its feed or its page names.
 */
export function shownPictures(db: ReadableDb, articleId: number, texts: 'first' | 'both'): readonly string[] {
  const content = contentOf(db, articleId);
  if (content === null) return [];
  const full = fullTextOf(db, articleId);
  const ofFeed = full === null || texts === 'both' ? withLead(content.body, content.imageUrl) : [];
  const ofPage = full === null ? [] : withLead(full.body, full.imageUrl ?? content.imageUrl);
  return [...new Set([...ofPage, ...ofFeed])].slice(0, MOST);
}

function withLead(body: SafeHtml, leadUrl: string | null): readonly string[] {
  const urls = picturesIn(body);
  return urls.length === 0 && leadUrl !== null ? [leadUrl] : urls;
}
