/** Cyrillic letters as they are commonly written in Latin ones; the reader knows the official ways, too. */
const LATIN: ReadonlyMap<string, string> = new Map(
  'а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ъ: ы:y э:e ё:e ю:iu я:ia'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);

/**
 * The words of a text in lower-case Latin letters without marks, to be compared and not read: `umerov` is found in
 * Умєров, `макрон` in Macron.
 */
export function latinWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[а-яёіїєґ]/gu, (letter) => LATIN.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // One sound: Макрон is Macron.
    .replace(/c(?!h)/gu, 'k');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
