const RUN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ.,-](?=[\p{L}\p{N}]))*/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const EVERY_DENSE = new RegExp(DENSE, 'gu');
const WORDS_PER_MINUTE = 220;

/**
 * Words as a reader counts them: runs of letters and digits, an apostrophe or hyphen inside belonging to the word.
 * Chinese, Japanese and Thai have no blanks to count by: there two characters make a word.
 */
export function countWords(text: string): number {
  const runs = text.match(RUN) ?? [];
  if (!DENSE.test(text)) return runs.length;
  return runs.reduce(
    (words, run) => words + Math.max(1, Math.ceil((run.match(EVERY_DENSE)?.length ?? 0) / 2)),
    0,
  );
}

/** Minutes to read so many words, rounded, at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
