import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import { unpackHtml } from '../store/packed-html.ts';
import type { WordlessArticle } from '../store/undescribed-table.ts';
import { searchText } from './search-text.ts';

/** An article on its way to the ingest thread, as it is kept. */
export type WordsTask = Pick<WordlessArticle, 'title' | 'tags' | 'body'>;

/** What each article is to be found by besides its title, off the reader's thread; in the order of the tasks. */
export type FindWords = (tasks: readonly WordsTask[]) => Promise<readonly string[]>;

/** Pure; runs in the ingest thread. */
export const findWords = (tasks: readonly WordsTask[]): readonly string[] =>
  tasks.map(({ title, tags, body }) => searchText(title, textOfSafeHtml(unpackHtml(body)), tags));
