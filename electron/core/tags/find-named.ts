import { changedStems, withoutEnding } from '../../../shared/cyrillic-forms.ts';
import {
  BEGINNING,
  startsBig,
  writtenWords,
  type ArticleWords,
  type Places,
  type WrittenWord,
} from './article-words.ts';

/** A tag as it may be written: its own spelling and its confirmed aliases, made ready once for many articles. */
export interface WrittenTag {
  readonly names: readonly WrittenName[];
}

interface WrittenName {
  readonly words: readonly {
    readonly written: string;
    readonly folded: string;
    /** It has more than one where more than its ending changes (Київ, Києва), and none where it is too short. */
    readonly stems: readonly string[];
  }[];
  /** A pronoun or the like in small letters: only the capitals of US, WHO, IT name something. */
  readonly isCapitals: boolean;
}

/** Where an article names a tag. */
export interface Named {
  readonly inTitle: number;
  /** Places of words in the text, in order. */
  readonly at: readonly number[];
  /**
   * It is likely something else: what begins with a capital in the tag never does in the article (Turkey, turkey), or
   * all namings go on to a longer name (New York, New York Giants).
   */
  readonly isDoubtful: boolean;
}

const PRONOUNS = new Set(
  'us it who am is on in or so may can all one no he she we me be do go up by at as'.split(' '),
);
const CYRILLIC = /[\u0400-\u04ff]/u;
const LEAST_STEM = BEGINNING;
const LEAST_PART = 3;

/** @param names spellings as people write them, the tag's own and its aliases' */
export function writtenTag(names: readonly string[]): WrittenTag {
  return {
    names: names
      .map((name) => writtenWords(name.replaceAll('_', ' ')))
      .filter((words) => words.length > 0)
      .map((words) => ({
        words: words.map(({ written, folded }) => ({ written, folded, stems: stemsOf(folded) })),
        isCapitals: words.length === 1 && PRONOUNS.has(words[0]?.folded ?? ''),
      })),
  };
}

/**
 * What a search index may be asked for to find articles that name a tag, and a few others: for each name, for each of
 * its words, spellings of which one has to occur.
 */
export function searchedWords({ names }: WrittenTag): readonly (readonly SearchedWord[])[] {
  return names.map(({ words }) =>
    words.map(({ written, folded, stems }) => {
      if (/['’ʼ]/u.test(written)) return { forms: [written], isBeginning: false };
      if (!CYRILLIC.test(folded)) return { forms: latinForms(folded), isBeginning: false };
      return stems.length === 0
        ? { forms: [folded], isBeginning: false }
        : { forms: stems, isBeginning: true };
    }),
  );
}

interface SearchedWord {
  readonly forms: readonly string[];
  /** Whatever begins so is meant. */
  readonly isBeginning: boolean;
}

/** A run of words that names a tag. */
interface Naming {
  readonly place: number;
  readonly words: number;
}

/** Null where neither title nor text names it. */
export function findNamed(article: ArticleWords, tag: WrittenTag): Named | null {
  const { title, text, isTitleCapitalised } = article;
  const inTitle = new Set<number>();
  const at = new Set<number>();
  let isDoubtful = true;
  for (const name of tag.names) {
    const titleNamings = namingsOf(name, title, article.titlePlaces);
    const textNamings = namingsOf(name, text, article.textPlaces);
    for (const { place } of titleNamings) inTitle.add(place);
    for (const { place } of textNamings) at.add(place);
    isDoubtful &&=
      titleNamings.every((naming) => !isTitleCapitalised && isDoubtfulAt(name, title, naming)) &&
      textNamings.every((naming) => isDoubtfulAt(name, text, naming));
  }
  if (inTitle.size + at.size === 0) return null;
  return { inTitle: inTitle.size, at: [...at].toSorted((a, b) => a - b), isDoubtful };
}

function isDoubtfulAt(name: WrittenName, text: readonly WrittenWord[], { place, words }: Naming): boolean {
  if (startsBig(name.words[0]?.written) && !startsBig(text[place]?.written)) return true;
  const last = text[place + words - 1];
  // Cyrillic news puts the first name behind the last one.
  const next = last?.isJoined === true ? (text[place + words]?.written ?? '') : '';
  return /^[A-Z][a-z]/u.test(next) && startsBig(last?.written);
}

/** Every run of words that is a name: its words in this order, or those that a tag without blanks is made of. */
function namingsOf(name: WrittenName, text: readonly WrittenWord[], places: Places): readonly Naming[] {
  const [first] = name.words;
  if (first === undefined) return [];
  const whole = startsOf(first, places)
    .filter((place) =>
      name.words.every(({ folded, stems }, offset) => {
        const word = text[place + offset];
        if (word === undefined || !isForm(word.folded, folded, stems)) return false;
        return !name.isCapitals || /^\p{Lu}+$/u.test(word.written);
      }),
    )
    .map((place) => ({ place, words: name.words.length }));
  return name.words.length > 1 ? whole : [...whole, ...partedNamings(first.folded, text, places)];
}

/** Saudi Arabia for `saudiarabia`, as a tag is spelled that was typed before anything carried it. */
function partedNamings(folded: string, text: readonly WrittenWord[], places: Places): readonly Naming[] {
  if (folded.length < 2 * LEAST_PART) return [];
  // A first part of three letters stands under these three.
  const begun = [
    folded.slice(0, LEAST_PART),
    ...(places.beginning.get(folded.slice(0, BEGINNING)) ?? []),
  ].filter((part) => part.length <= folded.length - LEAST_PART && folded.startsWith(part));
  return begun.flatMap((part) =>
    (places.of.get(part) ?? []).flatMap((place) => {
      let run = part;
      let words = 1;
      while (run.length < folded.length && folded.startsWith(run)) {
        const next = text[place + words]?.folded ?? '';
        if (next === '') break;
        run += next;
        words += 1;
      }
      return run === folded ? [{ place, words }] : [];
    }),
  );
}

function startsOf({ folded, stems }: WrittenName['words'][number], places: Places): readonly number[] {
  if (stems.length === 0) return latinForms(folded).flatMap((form) => places.of.get(form) ?? []);
  const beginnings = new Set(stems.map((stem) => stem.slice(0, BEGINNING)));
  const alike = [...beginnings].flatMap((beginning) => places.beginning.get(beginning) ?? []);
  return alike.flatMap((word) => (isForm(word, folded, stems) ? (places.of.get(word) ?? []) : []));
}

/** Whether a word is a name in any of its cases, or in the plural. */
function isForm(word: string, name: string, stems: readonly string[]): boolean {
  if (word === name) return true;
  if (!CYRILLIC.test(name)) return latinForms(name).includes(word);
  return hasStem(word, stems);
}

function latinForms(name: string): readonly string[] {
  if (name.length < LEAST_STEM || !/^[a-z]+$/u.test(name)) return [name];
  // The other way round finds more that is wrong than right: Governors, the governor.
  return name.endsWith('s') ? [name] : [name, `${name}s`];
}

/**
 * What a Cyrillic word has in its cases: one stem, or more where more than the ending changes (Київ, Києва). None where it is
 * so short that other words begin alike, or in other letters.
 */
export function stemsOf(word: string): readonly string[] {
  if (!CYRILLIC.test(word)) return [];
  const stem = stemOf(word);
  return stem.length < LEAST_STEM ? [] : [stem, ...changedStems(word)];
}

export const hasStem = (word: string, stems: readonly string[]): boolean =>
  stems.some((stem) => word.startsWith(stem) && stemOf(word) === stem);

/** Франція, Францією and Франції have one. */
function stemOf(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  const stem = withoutEnding(word);
  return stem.length > LEAST_STEM ? stem.replace(/[іїий]$/u, '') : stem;
}
