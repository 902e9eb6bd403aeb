import type { NewsItem } from './news-item.ts';

const PLACES = [
  'Harbour Town',
  'Lviv',
  'Northfield',
  'Odesa',
  'Saint-Marc',
  'Millbrook',
  'Poltava',
  'Grand Isle',
];
const BODIES = [
  'the city council',
  'the port authority',
  'a school board',
  'the rail company',
  'a farmers’ union',
  'the museum',
];
const DEEDS = [
  'approves a new tram line',
  'publishes its accounts',
  'reopens after repairs',
  'plants ten thousand trees',
  'delays the vote on rents',
  'restores a flooded archive',
];
const TAGS = ['Transport', 'Budget', 'Culture', 'Climate', 'Housing', 'Education', 'Ports', 'Umerov'];
const HOUR_MS = 3_600_000;

/** A small generator with a seed, so that a run can be repeated (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Invented news, newest first, an hour apart. The same `seed` gives the same items; item `i` of a longer list equals
 * item `i` of a shorter one counted from the oldest, so that a feed can grow.
 *
 * @param newestAt when the newest was published
 */
export function inventItems(
  count: number,
  { seed = 1, newestAt }: { readonly seed?: number; readonly newestAt: number },
): readonly NewsItem[] {
  const oldestFirst = Array.from({ length: count }, (_, index) =>
    inventItem(index, seed, newestAt - (count - 1 - index) * HOUR_MS),
  );
  return oldestFirst.toReversed();
}

function inventItem(index: number, seed: number, publishedAt: number): NewsItem {
  const random = seeded(seed * 100_003 + index);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const [place, body, deed] = [pick(PLACES), pick(BODIES), pick(DEEDS)];
  const slug = `${seed}-${index}`;
  const title = `${place}: ${body} ${deed} (${slug})`;
  const categories = [...new Set([pick(TAGS), pick(TAGS)])];
  return {
    guid: `tag:newsroom.example,2026:${slug}`,
    link: `/articles/${slug}`,
    title,
    html:
      `<p>In ${place}, ${body} ${deed}. The decision, number ${index}, was announced on Tuesday.</p>` +
      `<p>Residents had waited ${1 + Math.floor(random() * 9)} years for it. “We will see,” said one of them.</p>` +
      `<p><img src="/images/${slug}.png" alt="A view of ${place}"></p>`,
    publishedAt,
    author: 'Ivanna Example',
    categories,
    image: `/images/${slug}.png`,
  };
}
