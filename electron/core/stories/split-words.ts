import snowball from 'snowball-stemmers';
import type { StemLanguage } from './guess-language.ts';
import { hashWord } from './signature.ts';
import { stemUkrainian } from './stem-ukrainian.ts';
import { STOP_WORDS } from './stop-words.ts';
import { WordMemory } from './word-memory.ts';

/** A word of a text that begins right there. */
const WORD = /[\p{L}\p{N}]+(?:['’ʼ]\p{L}+)*/uy;
/** Small letters without accents, of which most words consist: nothing in them is to be folded. */
const FOLDED = /^[a-z\d\u0430-\u045f\u0491]+$/u;

const stemmers = {
  en: snowball.newStemmer('english'),
  fr: snowball.newStemmer('french'),
  ru: snowball.newStemmer('russian'),
} as const;
const memories = new Map<StemLanguage, WordMemory<Word>>();

export interface Word {
  /** As it stands in the text. */
  readonly written: string;
  /** As {@link foldWord} gives it. */
  readonly folded: string;
  /** Of the folded word. */
  readonly hash: number;
  /** What two forms of one word share; null for words that say nothing (stop words, single letters, short numbers). */
  readonly stem: string | null;
}

/** The words of a text in one language, in order: letters and digits, and what follows an apostrophe in the midst of them. */
export function readWords(text: string, language: StemLanguage): readonly Word[] {
  const memory = memories.get(language) ?? new WordMemory((written) => readWord(written, language));
  memories.set(language, memory);
  const words: Word[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfWord(text, from);
    if (to > from) words.push(memory.recall(text, from, to));
    from = Math.max(to, from + 1);
  }
  return words;
}

/** Where the word ends that begins here; here, where none does. Most characters are told by their code. */
function endOfWord(text: string, from: number): number {
  let to = from;
  while (to < text.length && isUsualLetter(text.charCodeAt(to))) to += 1;
  if (to === text.length || isUsualEdge(text.charCodeAt(to))) return to;
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : from;
}

/** Letters and digits of most texts: Latin, with the accents of Europe, and Cyrillic. */
function isUsualLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0x400) return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
  return code <= 0x481 || (code >= 0x48a && code <= 0x4ff);
}

/** What stands between the words of most texts: no letter, and no apostrophe that may join two parts of one. */
const isUsualEdge = (code: number): boolean =>
  (code < 0x80 && code !== 0x27) || (code >= 0x2010 && code <= 0x2026 && code !== 0x2019);

function readWord(written: string, language: StemLanguage): Word {
  const folded = foldWord(written);
  return {
    written,
    folded,
    hash: hashWord(folded),
    stem: saysNothing(folded) ? null : stem(folded, language),
  };
}

/** A word without case, accents of Latin letters, apostrophes and English or French elision. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (FOLDED.test(lower)) return lower;
  return lower
    .replace(/^(?:[ldsjcnmt]|qu)['’ʼ]/u, '')
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ]/gu, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC');
}

function stem(folded: string, language: StemLanguage): string {
  if (language === 'other') return folded;
  return language === 'uk' ? stemUkrainian(folded) : stemmers[language].stem(folded);
}

const saysNothing = (folded: string): boolean =>
  folded.length < 2 || STOP_WORDS.has(folded) || /^\d{1,2}$/u.test(folded);
