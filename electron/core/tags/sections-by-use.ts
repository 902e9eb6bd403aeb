import { tagKey, type TagKey } from '../../../shared/tag.ts';
import { categoryNames, type Category } from './category-names.ts';
import { tagForms } from './tag-forms.ts';

/** What an item tells about the use of categories in its document. */
export interface CategorisedItem {
  readonly link: string | null;
  /** In the publisher's order. */
  readonly categories: readonly Category[];
}

/** A category is a step of the path of so many items that carry it, and of this share of them. */
const LEAST_IN_PATH = 3;
const SHARE_IN_PATH = 0.8;
/** A rubric stands first on so many items, in a document where so many have a first category. */
const LEAST_FIRST = 5;
const LEAST_ITEMS = 10;
/** One value for every fifth item, at most: more are a vocabulary. */
const ITEMS_PER_RUBRIC = 5;
const MOST_RUBRICS = 8;
/** What stands first on more than this is what the feed is about: a feed on #ukraine keeps its tag. */
const LARGEST_SHARE = 0.75;
/** Lists in order of the alphabet say nothing by what comes first; so many of them are no chance. */
const LEAST_SORTED = 3;

/**
 * Categories that a document uses as sections, whatever they are called: they name a step of the path of the items
 * that carry them (`/politics/2025/...`, transliterated too), or they are the few values that take turns in the first
 * place. That all items carry a category is no sign of it: that may be a feed about one thing.
 */
export function sectionsByUse(items: readonly CategorisedItem[]): ReadonlySet<TagKey> {
  const read = items.map(({ link, categories }) => ({
    steps: stepsOf(link),
    keys: categories.flatMap(categoryNames).flatMap((name) => tagKey(name) ?? []),
  }));
  return new Set([...sectionsInPaths(read), ...rubrics(read.map(({ keys }) => keys))]);
}

interface ReadItem {
  /** Of the link's path, without the last one, which names the article. */
  readonly steps: readonly TagKey[];
  readonly keys: readonly TagKey[];
}

function sectionsInPaths(items: readonly ReadItem[]): readonly TagKey[] {
  const uses = new Map<TagKey, { carried: number; inPath: number }>();
  const names = stepNamer();
  for (const { steps, keys } of items) {
    for (const key of new Set(keys)) {
      const use = uses.get(key) ?? { carried: 0, inPath: 0 };
      use.carried += 1;
      if (steps.some((step) => names(key, step))) use.inPath += 1;
      uses.set(key, use);
    }
  }
  return Array.from(uses)
    .filter(([, { carried, inPath }]) => inPath >= LEAST_IN_PATH && inPath >= SHARE_IN_PATH * carried)
    .map(([key]) => key);
}

/** Whether a step of a path is a category's name, slugged or in Latin letters. */
function stepNamer(): (key: TagKey, step: TagKey) => boolean {
  const forms = new Map<TagKey, readonly string[]>();
  const spellings = (key: TagKey): readonly string[] => {
    const known = forms.get(key) ?? tagForms(key).spellings;
    forms.set(key, known);
    return known;
  };
  return (key, step) =>
    key === step ? !isNumber(key) : spellings(key).some((form) => spellings(step).includes(form));
}

function rubrics(lists: readonly (readonly TagKey[])[]): readonly TagKey[] {
  const filled = lists.filter((keys) => keys.length > 0);
  if (filled.length < LEAST_ITEMS || areSorted(filled)) return [];
  const first = countEach(filled.flatMap(([key]) => key ?? []));
  const carried = countEach(filled.flatMap((keys) => [...new Set(keys)]));
  if (first.size > Math.min(MOST_RUBRICS, filled.length / ITEMS_PER_RUBRIC)) return [];
  return Array.from(first)
    .filter(
      ([key, times]) =>
        times >= LEAST_FIRST &&
        times <= LARGEST_SHARE * filled.length &&
        times >= SHARE_IN_PATH * (carried.get(key) ?? times) &&
        !isNumber(key),
    )
    .map(([key]) => key);
}

function areSorted(lists: readonly (readonly TagKey[])[]): boolean {
  const several = lists.filter((keys) => keys.length > 1);
  return (
    several.length >= LEAST_SORTED &&
    several.every((keys) => keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key))
  );
}

function countEach(keys: readonly TagKey[]): ReadonlyMap<TagKey, number> {
  const counts = new Map<TagKey, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Years and days of a path are no sections. */
const isNumber = (key: TagKey): boolean => /^\d+$/u.test(key);

function stepsOf(link: string | null): readonly TagKey[] {
  const url = link === null ? null : URL.parse(link);
  if (url === null) return [];
  return url.pathname
    .split('/')
    .filter((step) => step !== '')
    .slice(0, -1)
    .flatMap((step) => tagKey(decoded(step)) ?? []);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
