/**
 * `[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ.,-](?=[\p{L}\p{N}]))*`: the letters of most texts are tried before all those there
 * are, which V8 looks up in a list of hundreds of ranges.
 */
const RUN =
  /(?![\0-/:-@])(?:[A-Za-z0-9\u0400-\u0481\u048a-\u04ff]|[\p{L}\p{N}])(?:[A-Za-z0-9\u0400-\u0481\u048a-\u04ff]|['’ʼ.,-](?=[\p{L}\p{N}])|(?![\0-@])[\p{L}\p{M}\p{N}])*/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Most texts are told from those by two ranges; halves of a pair stand in the second one. */
const MAY_BE_DENSE = /[\u0E00-\u0E7F\u2E80-\uFFFF]/;
const EVERY_DENSE = new RegExp(DENSE, 'gu');
const WORDS_PER_MINUTE = 220;

/**
 * Words as a reader counts them: runs of letters and digits, an apostrophe or hyphen inside belonging to the word.
 * Chinese, Japanese and Thai have no blanks to count by: there two characters make a word.
 */
export function countWords(text: string): number {
  if (!MAY_BE_DENSE.test(text) || !DENSE.test(text)) return countRuns(text);
  return (text.match(RUN) ?? []).reduce(
    (words, run) => words + Math.max(1, Math.ceil((run.match(EVERY_DENSE)?.length ?? 0) / 2)),
    0,
  );
}

/** Without making a string of each, which costs more than to find it. */
function countRuns(text: string): number {
  let runs = 0;
  RUN.lastIndex = 0;
  while (RUN.test(text)) runs += 1;
  return runs;
}

/** Minutes to read so many words, rounded, at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
