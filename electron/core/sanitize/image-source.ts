import { safeUrl } from './safe-url.ts';

/** Where lazy-loading scripts keep the address that their browser part moves into `src`. */
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const LAZY_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-full-src',
  'data-url',
  'src',
];

/** Wide enough for a column of text on a dense screen; more is only weight. */
const ENOUGH_WIDTH = 1400;
const LONGEST_SRCSET = 20_000;

/** Pixels that count readers, by where they are served from. */
const BEACON =
  /^https?:\/\/(?:[^/]*\.)?(?:feedburner\.com\/~r\/|feedsportal\.com\/|pixel\.wp\.com\/|stats\.wordpress\.com\/|google-analytics\.com\/|doubleclick\.net\/|scorecardresearch\.com\/|quantserve\.com\/|facebook\.com\/tr[/?]|pixel\.[^/]+\/|counter\.[^/]+\/)/iu;

/** Reads one attribute of the element at hand. */
export type ReadAttribute = (name: string) => string | undefined;

/**
 * The address an image is to be loaded from: the best candidate of a `srcset`, a lazy loader's attribute, `src`.
 * Null where none is http(s), and for tracking pixels.
 */
export function imageSource(read: ReadAttribute, base: string | null): string | null {
  if (isPixel(read)) return null;
  const source = bestOfSets(read, base) ?? firstSafe(LAZY_SOURCES.map(read), base);
  return source === null || BEACON.test(source) ? null : source;
}

interface Candidate {
  readonly written: string;
  readonly width: number;
}

/** The smallest that is wide enough, else the widest, of those whose address is safe. */
function bestOfSets(read: ReadAttribute, base: string | null): string | null {
  const candidates = LAZY_SETS.flatMap((name) => candidatesOf(read(name) ?? ''));
  const wide = candidates.filter(({ width }) => width >= ENOUGH_WIDTH).toSorted((a, b) => a.width - b.width);
  const widest = candidates.toSorted((a, b) => b.width - a.width);
  // To read an address takes time: mostly the first one is taken.
  return firstSafe(
    [...wide, ...widest].map(({ written }) => written),
    base,
  );
}

/** https://html.spec.whatwg.org/#parsing-a-srcset-attribute; a density counts as that many times 700 pixels. */
function candidatesOf(srcset: string): readonly Candidate[] {
  if (srcset === '') return [];
  const candidate = /([^\s,]\S*)\s*(?:([\d.]{1,8})([wx])\s*)?(?:,|$)/gu;
  return [...srcset.slice(0, LONGEST_SRCSET).matchAll(candidate)].flatMap(
    ([, written = '', size = '1', unit = 'x']) => {
      const width = Number(size) * (unit === 'w' ? 1 : 700);
      return Number.isFinite(width) ? { written: written.replace(/,+$/u, ''), width } : [];
    },
  );
}

function firstSafe(written: readonly (string | undefined)[], base: string | null): string | null {
  for (const text of written) {
    const url = safeUrl(text ?? '', base, 'image');
    if (url !== null) return url;
  }
  return null;
}

/** One pixel, or none, in either direction. */
function isPixel(read: ReadAttribute): boolean {
  const isTiny = (length: string | undefined): boolean => /^\s*[01](?:px)?\s*$/iu.test(length ?? '');
  const style = read('style') ?? '';
  return (
    isTiny(read('width')) ||
    isTiny(read('height')) ||
    /(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/iu.test(style)
  );
}
