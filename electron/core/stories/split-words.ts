import snowball from 'snowball-stemmers';
import type { StemLanguage } from './guess-language.ts';
import { stemUkrainian } from './stem-ukrainian.ts';
import { STOP_WORDS } from './stop-words.ts';

/**
 * `[\p{L}\p{N}]+(?:['’ʼ][\p{L}]+)*`: the letters of most texts are tried before all those there are, which V8 looks up in
 * a list of hundreds of ranges.
 */
const WORD = /(?:[A-Za-z0-9\u0400-\u0481\u048a-\u04ff]|(?![\0-@])[\p{L}\p{N}])+(?:['’ʼ]\p{L}+)*/gu;
const MOST_CACHED = 50_000;
/** Longer ones are no words of news, and would fill the memory. */
const LONGEST_CACHED = 64;

const stemmers = {
  en: snowball.newStemmer('english'),
  fr: snowball.newStemmer('french'),
  ru: snowball.newStemmer('russian'),
} as const;
const foldedWords = new Map<string, string>();
const words: Readonly<Record<StemLanguage, Map<string, Word>>> = {
  en: new Map(),
  fr: new Map(),
  ru: new Map(),
  uk: new Map(),
  other: new Map(),
};

export interface Word {
  /** As it stands in the text. */
  readonly written: string;
  /** As {@link foldWord} gives it. */
  readonly folded: string;
  /** What two forms of one word share; null for words that say nothing (stop words, single letters, short numbers). */
  readonly stem: string | null;
}

/** The words of a text as they are written, in order. */
function splitWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** A word without case, accents of Latin letters, apostrophes and English or French elision. */
export function foldWord(word: string): string {
  return remembered(foldedWords, word, fold);
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/^(?:[ldsjcnmt]|qu)['’ʼ]/u, '')
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ]/gu, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** The words of a text in one language, in order. */
export function readWords(text: string, language: StemLanguage): readonly Word[] {
  const read = (written: string): Word => {
    const folded = fold(written);
    return { written, folded, stem: saysNothing(folded) ? null : stem(folded, language) };
  };
  return splitWords(text).map((word) => remembered(words[language], word, read));
}

function stem(folded: string, language: StemLanguage): string {
  if (language === 'other') return folded;
  return language === 'uk' ? stemUkrainian(folded) : stemmers[language].stem(folded);
}

const saysNothing = (folded: string): boolean =>
  folded.length < 2 || STOP_WORDS.has(folded) || /^\d{1,2}$/u.test(folded);

/** News uses few words often: most are answered from memory. */
function remembered<Value>(memory: Map<string, Value>, word: string, find: (word: string) => Value): Value {
  if (word.length > LONGEST_CACHED) return find(word);
  const known = memory.get(word);
  if (known !== undefined) return known;
  const own = copied(word);
  const value = find(own);
  // Emptied whole: a true LRU costs more than the words it would keep.
  if (memory.size >= MOST_CACHED) memory.clear();
  memory.set(own, value);
  return value;
}

/** A piece of a text keeps the whole text in memory for as long as it lives (V8's sliced strings); a copy does not. */
const copied = (word: string): string => ` ${word}`.slice(1);
