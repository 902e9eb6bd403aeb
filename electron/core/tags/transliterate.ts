import { CYRILLIC_IN_LATIN } from '../../../shared/cyrillic.ts';

/**
 * Cyrillic to Latin letters, so that "umerov" finds Умєров. Two tables per script habit: the official Ukrainian one
 * (Cabinet of Ministers, resolution 55 of 27 January 2010) and the one newspapers commonly use; Russian letters follow
 * the common English practice (BGN/PCGN simplified).
 */
interface Table {
  /** Letters that differ at the start of a word. */
  readonly initial: ReadonlyMap<string, string>;
  readonly inner: ReadonlyMap<string, string>;
}

const letters = (pairs: string): readonly (readonly [string, string])[] =>
  pairs.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split(':');
    return [from, to] as const;
  });

const official: Table = {
  inner: CYRILLIC_IN_LATIN,
  initial: new Map(letters('є:ye ї:yi й:y ю:yu я:ya ё:yo')),
};

/** As headlines write it: Zelensky, Umerov, Yanukovych; г as g in Russian words, є as e. */
const customary: Table = {
  inner: new Map([...CYRILLIC_IN_LATIN, ...letters('є:e ю:yu я:ya й:y и:i')]),
  initial: new Map(letters('є:ye ї:yi ю:yu я:ya')),
};

const russian: Table = {
  inner: new Map([...CYRILLIC_IN_LATIN, ...letters('г:g и:i й:y ю:yu я:ya є:e')]),
  initial: new Map(letters('е:e ю:yu я:ya')),
};

const CYRILLIC = /[\u0400-\u04ff]/u;

/**
 * Latin spellings under which a Cyrillic word may be looked for, folded, each once; empty for a word without Cyrillic.
 *
 * @param word one word, any case
 */
export function romanisations(word: string): readonly string[] {
  if (!CYRILLIC.test(word)) return [];
  const folded = word.toLowerCase().replace(/['’ʼ`]/gu, '');
  return [...new Set([official, customary, russian].map((table) => transliterate(folded, table)))];
}

function transliterate(word: string, table: Table): string {
  let out = '';
  let previous = '';
  for (const letter of word) {
    const isInitial = previous === '';
    // зг is zgh, so that it cannot be read as ж (zh).
    if (letter === 'г' && previous === 'з' && table === official) out += 'gh';
    else out += (isInitial ? table.initial.get(letter) : undefined) ?? table.inner.get(letter) ?? letter;
    previous = letter;
  }
  return out;
}
