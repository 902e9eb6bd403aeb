import { foldWord } from './split-words.ts';

/** What most texts consist of is told from capitals, and taken for letters, before all characters there are. */
const NAME =
  /(?![\0-@[-`a-z{-\x7f\u0430-\u045f])\p{Lu}(?<![\p{L}\p{N}]\p{Lu})(?:[A-Za-z\u0400-\u0481\u048a-\u04ff]|[\p{L}'’-])+(?:[ \u00a0](?:de |du |von |van |al-|bin )?\p{Lu}[\p{L}'’-]+){0,3}/gu;
const SENTENCE_START = /(?:^|[.!?…:;"«»“”()\n\u2014\u2013-]\s*)$/u;
/** English writes days, months and what comes from somewhere with a capital: none of them names anything. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|french|german|dutch|greek|swiss|czech|american|european|african|mexican|moroccan|(?:\p{L}+)(?:ian|ish|ese)s?)$/u;
const LEAST_LETTERS = 4;
const MOST_NAMES = 16;

/**
 * People, places and bodies named in a text, folded, most frequent first, at most {@link MOST_NAMES}. A capitalised
 * word counts where it stands inside a sentence: the first word of one says nothing. Of "Sébastien Lecornu" the last
 * part is kept: later paragraphs and other publishers write "Lecornu".
 *
 * @param title its words are read only as confirmation, since some publishers capitalise every one
 */
export function findNames(title: string, text: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(NAME)) {
    if (SENTENCE_START.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    const name = foldName(match[0]);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const inTitle = new Set(title.split(/[\s,.:;!?()«»"“”]+/u).map((word) => foldWord(word)));
  for (const name of counts.keys()) if (inTitle.has(name)) counts.set(name, (counts.get(name) ?? 0) + 2);
  return Array.from(counts)
    .toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
}

function foldName(name: string): string | null {
  const last = name.split(/[ \u00a0]/u).at(-1) ?? '';
  const folded = foldWord(last);
  return folded.length >= LEAST_LETTERS && !NO_NAME.test(folded) && !/^\p{Lu}+$/u.test(last) ? folded : null;
}
