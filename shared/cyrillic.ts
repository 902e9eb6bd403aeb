/**
 * Cyrillic letters in Latin ones: the official Ukrainian table (Cabinet of Ministers, resolution 55 of 27 January 2010) as it
 * is inside of words, with the Russian letters after the common English practice (BGN/PCGN simplified).
 */
export const CYRILLIC_IN_LATIN: ReadonlyMap<string, string> = new Map(
  'а:a б:b в:v г:h ґ:g д:d е:e ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ъ: ы:y э:e ё:e є:ie ю:iu я:ia'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);
