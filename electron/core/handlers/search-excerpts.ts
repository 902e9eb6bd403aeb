import type { ArticleRow } from '../../../shared/article.ts';
import { searchParts, type Excerpt, type TextRange } from '../../../shared/search.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import { articleRows } from '../store/article-rows.ts';
import { contentOf } from '../store/content-table.ts';
import type { ReadableDb } from '../store/database.ts';
import { fullTextOf } from '../store/full-text-table.ts';
import { isBegun, isOfWords } from '../store/search-query.ts';
import { spellingsOf } from '../store/search-words.ts';
import { markWords, wordsOf, type WantedPhrase } from './mark-words.ts';

/** As long as the opening words of a line. */
const EXCERPT_LENGTH = 160;
/** Text before the first word found that tells what it is about. */
const LEAD = 48;

/** One step for each article: its text may have to be read and searched. */
export function* excerptsOf(
  db: ReadableDb,
  ids: readonly number[],
  text: string,
): Generator<readonly Excerpt[]> {
  const phrases = phrasesOf(db, text);
  if (phrases.length === 0) return;
  for (const row of articleRows(db, ids)) yield [excerptOf(db, row, phrases)];
}

function phrasesOf(db: ReadableDb, text: string): readonly WantedPhrase[] {
  return searchParts(text)
    .filter((part) => isOfWords(part) && !part.isUnwanted)
    .flatMap((part) =>
      spellingsOf(db, part).map((spelling, at) => ({
        words: wordsOf(spelling),
        isBegun: at === 0 && isBegun(part, text),
      })),
    );
}

function excerptOf(
  db: ReadableDb,
  { id, title, snippet }: ArticleRow,
  phrases: readonly WantedPhrase[],
): Excerpt {
  const inTitle = markWords(title, phrases);
  const inSnippet = markWords(snippet, phrases);
  if (inTitle.length + inSnippet.length === 0) {
    for (const body of [contentOf(db, id)?.body, fullTextOf(db, id)?.body]) {
      const found = body === undefined ? null : aroundWords(textOfSafeHtml(body), phrases);
      if (found !== null) return { id, title: inTitle, ...found };
    }
  }
  return { id, title: inTitle, text: snippet, marks: inSnippet };
}

/** The stretch of a text that holds most of what is looked for; null where it holds nothing. */
function aroundWords(
  lines: string,
  phrases: readonly WantedPhrase[],
): Pick<Excerpt, 'text' | 'marks'> | null {
  const text = lines.replaceAll('\n', ' ');
  const marks = markWords(text, phrases);
  const [first] = marks;
  if (first === undefined) return null;
  const within = ([from]: TextRange): number =>
    marks.filter(([start, end]) => start >= from && end <= from + EXCERPT_LENGTH - LEAD).length;
  const best = marks.reduce((most, mark) => (within(mark) > within(most) ? mark : most), first);
  const start = best[0] <= LEAD ? 0 : text.indexOf(' ', best[0] - LEAD) + 1;
  const isAll = text.length - start <= EXCERPT_LENGTH;
  const end = isAll ? text.length : Math.max(best[1], text.lastIndexOf(' ', start + EXCERPT_LENGTH));
  const excerpt = `${start === 0 ? '' : '… '}${text.slice(start, end)}${isAll ? '' : ' …'}`;
  return { text: excerpt, marks: markWords(excerpt, phrases) };
}
