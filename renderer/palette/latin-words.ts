import { CYRILLIC_IN_LATIN } from '../../shared/cyrillic.ts';
import { foldText } from '../../shared/fold-text.ts';

/**
 * The words of a text in lower-case Latin letters without marks, to be compared and not read: `umerov` is found in
 * Умєров, `макрон` in Macron.
 */
export function latinWords(text: string): readonly string[] {
  const latin = text
    .toLowerCase()
    .replace(/[а-яёіїєґ]/gu, (letter) => CYRILLIC_IN_LATIN.get(letter) ?? letter);
  // One sound: Макрон is Macron.
  const plain = foldText(latin).replace(/c(?!h)/gu, 'k');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
