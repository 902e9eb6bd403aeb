import type { SafeHtml } from '../../../shared/safe-html.ts';
import { contentOf } from './content-table.ts';
import type { ReadableDb } from './database.ts';
import { fullTextOf } from './full-text-table.ts';
import { picturesIn } from './links-in.ts';

/** Of an article that is one long gallery, so many are enough to be kept by themselves. */
const MOST = 40;

/** A text, and the picture that its feed or its page names for it. */
interface IllustratedText {
  readonly body: SafeHtml;
  readonly imageUrl: string | null;
}

/**
 * The addresses of the pictures an article shows: those of the text that is shown first, the full one where it is kept,
 * or of both texts. A text without any is led by the picture that is named for it.
 */
export function shownPictures(db: ReadableDb, articleId: number, texts: 'first' | 'both'): readonly string[] {
  const content = contentOf(db, articleId);
  return content === null ? [] : picturesOf(content, fullTextOf(db, articleId), texts);
}

/** The same for texts that are at hand. */
export function picturesOf(
  feed: IllustratedText,
  full: IllustratedText | null,
  texts: 'first' | 'both',
): readonly string[] {
  const ofFeed = full === null || texts === 'both' ? withLead(feed) : [];
  const ofPage = full === null ? [] : withLead({ ...full, imageUrl: full.imageUrl ?? feed.imageUrl });
  return [...new Set([...ofPage, ...ofFeed])].slice(0, MOST);
}

function withLead({ body, imageUrl }: IllustratedText): readonly string[] {
  const urls = picturesIn(body);
  return urls.length === 0 && imageUrl !== null ? [imageUrl] : urls;
}
