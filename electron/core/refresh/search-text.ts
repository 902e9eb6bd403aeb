import { romanisations } from '../tags/transliterate.ts';

const CAPITALISED_CYRILLIC = /(?<![\p{L}\p{N}])\p{Lu}[\u0400-\u04ff'’ʼ-]+/gu;
const CYRILLIC = /[\u0400-\u04ff]/u;
const CYRILLIC_WORD = /[\u0400-\u04ff'’ʼ]{2,}/gu;

/**
 * What the search index reads besides the title: the text, the tags, and Latin spellings of the Cyrillic words of the
 * title and of the names in the text, so that "umerov" finds Умєров.
 */
export function searchText(title: string, text: string, tags: readonly string[]): string {
  const spoken = tags.join(' ');
  if (!CYRILLIC.test(title + spoken) && !CYRILLIC.test(text))
    return spoken === '' ? text : `${text}\n${spoken}`;
  const cyrillic = new Set([
    ...(`${title} ${spoken}`.match(CYRILLIC_WORD) ?? []),
    ...(text.match(CAPITALISED_CYRILLIC) ?? []),
  ]);
  const latin = new Set(Array.from(cyrillic).flatMap((word) => romanisations(word)));
  return [text, spoken, [...latin].join(' ')].filter((part) => part !== '').join('\n');
}
