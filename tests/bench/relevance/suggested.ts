import { articleWords } from '../../../electron/core/tags/article-words.ts';
import type { TaggedItem } from './read-fox.ts';

/** So many items that are most like one have a say; of 5, 10 and 20 the best on the tuned half. */
const NEIGHBOURS = 10;
/** Of an item: its title counts more often. */
const TITLE_WEIGHT = 3;

interface Likeness {
  readonly item: TaggedItem;
  readonly likeness: number;
}

/**
 * The trial of tags that nobody wrote: those of the nearest tagged neighbours by the words they share, weighed by rarity.
 * Every second item keeps its tags and is a neighbour of those that come after it; the others are given some.
 *
 * @returns which part of an item's neighbours carry a tag, in [0, 1]
 */
export function suggestedBy(items: readonly TaggedItem[]): (item: TaggedItem, key: string) => number {
  const counted = new Map(items.map((item) => [item, wordCounts(item)]));
  const tagged = items.filter((_, index) => index % 2 === 0);
  const holders = new Map<string, TaggedItem[]>();
  for (const item of tagged) {
    for (const word of counted.get(item)?.keys() ?? []) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [item]);
      else known.push(item);
    }
  }
  const rarity = (word: string): number => Math.log(1 + tagged.length / (holders.get(word)?.length ?? 1));
  const lengths = new Map(
    [...counted].map(([item, counts]) => [
      item,
      Math.hypot(...Array.from(counts, ([word, count]) => weight(count) * rarity(word))),
    ]),
  );
  const arrival = new Map(items.map((item, at) => [item, at]));
  const known = new Map<TaggedItem, readonly Likeness[]>();

  function neighboursOf(item: TaggedItem): readonly Likeness[] {
    const found = known.get(item);
    if (found !== undefined) return found;
    const products = new Map<TaggedItem, number>();
    for (const [word, count] of counted.get(item) ?? []) {
      for (const other of holders.get(word) ?? []) {
        if ((arrival.get(other) ?? 0) > (arrival.get(item) ?? 0)) break;
        const product = weight(count) * weight(counted.get(other)?.get(word) ?? 0) * rarity(word) ** 2;
        products.set(other, (products.get(other) ?? 0) + product);
      }
    }
    const nearest = Array.from(products, ([other, product]) => ({
      item: other,
      likeness: product / ((lengths.get(item) ?? 1) * (lengths.get(other) ?? 1)),
    }))
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, NEIGHBOURS);
    known.set(item, nearest);
    return nearest;
  }

  return (item, key) => {
    const nearest = neighboursOf(item);
    const all = nearest.reduce((sum, { likeness }) => sum + likeness, 0);
    const carry = nearest.reduce((sum, one) => sum + (one.item.tags.has(key) ? one.likeness : 0), 0);
    return all === 0 ? 0 : carry / all;
  };
}

const weight = (count: number): number => (count === 0 ? 0 : 1 + Math.log(count));

function wordCounts({ title, text }: TaggedItem): ReadonlyMap<string, number> {
  const words = articleWords(title, text);
  const counts = new Map<string, number>();
  const add = (word: string, by: number): void => void counts.set(word, (counts.get(word) ?? 0) + by);
  for (const { folded } of words.title) add(folded, TITLE_WEIGHT);
  for (const { folded } of words.text) add(folded, 1);
  return counts;
}
