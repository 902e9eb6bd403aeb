import { withoutEnding } from '../../../shared/cyrillic-forms.ts';
import { romanisations } from './transliterate.ts';

/** How a tag may be written elsewhere. Two tags that share one may be the same; a person decides. */
export interface TagForms {
  /** The spelling itself, in Latin letters, with habits of romanisation evened out. */
  readonly spellings: readonly string[];
  /** The same without the ending of a case: Умєрова, Умєрову. Empty where there is none to cut. */
  readonly stems: readonly string[];
}

/** Shorter ones are initials, which meet by chance. */
const LEAST_LETTERS = 4;
const CYRILLIC = /[\u0400-\u04ff]/u;
/**
 * Habits in which one name is romanised in several ways, evened out in order: Umierov and Umerov, Zelenskyy, Zelenskiy
 * and Zelensky, Kharkiv and Harkiv, Wolodymyr and Volodymyr.
 */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/gu, 'š'],
  [/sh/gu, 'š'],
  [/zh/gu, 'ž'],
  [/ch/gu, 'č'],
  [/t[sz]/gu, 'c'],
  [/ph/gu, 'f'],
  [/kh|gh|g/gu, 'h'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/[yij]+(?=[aeou])/gu, ''],
  [/[yij]+/gu, 'i'],
  [/(.)\1+/gu, '$1'],
  [/(?<=k)i$/gu, ''],
];

/** @param key a tag's key or any spelling of one word or several */
export function tagForms(key: string): TagForms {
  const isCyrillic = CYRILLIC.test(key);
  const spellings = isCyrillic ? evened(romanisations(key)) : evened([key]);
  const stem = withoutEnding(key);
  return { spellings, stems: isCyrillic && stem !== key ? evened(romanisations(stem)) : [] };
}

function evened(words: readonly string[]): readonly string[] {
  const forms = words
    .map((word) =>
      HABITS.reduce(
        (form, [habit, letters]) => form.replace(habit, letters),
        word
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, ''),
      ),
    )
    .filter((form) => form.length >= LEAST_LETTERS);
  return [...new Set(forms)];
}

/** Why two tags may be one; null where their forms do not meet. */
export function meetingForms(a: TagForms, b: TagForms): 'spelling' | 'form' | null {
  const meets = (some: readonly string[], others: readonly string[]): boolean =>
    some.some((form) => others.includes(form));
  if (meets(a.spellings, b.spellings)) return 'spelling';
  return meets(a.stems, b.spellings) || meets(a.spellings, b.stems) || meets(a.stems, b.stems)
    ? 'form'
    : null;
}
