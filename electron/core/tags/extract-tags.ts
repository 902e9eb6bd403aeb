import { tagKey, type TagKey } from '../../../shared/tag.ts';
import { isSection } from './sections.ts';

/** A category as the publisher wrote it (see `parse/parsed-feed.ts`). */
interface Category {
  readonly term: string;
  readonly domain: string | null;
}

export interface ExtractedTags {
  /** In the publisher's order, each key once, at most {@link MOST_TAGS}. */
  readonly tags: readonly { readonly key: TagKey; readonly display: string; readonly source: 'publisher' }[];
  /** The rubric the article stands in; null when the feed names none. */
  readonly section: string | null;
}

/** A feed that lists more is listing its whole vocabulary. */
export const MOST_TAGS = 30;

/**
 * Vocabularies in which a category says who wrote an item or what the system calls it, not what it is about. An
 * address of a tag's own page is no such vocabulary, whatever words stand in it.
 */
const NO_SUBJECT =
  /^(?!https?:).*(?:identifier|creator|author|byline|source|publisher|content-?type|format|template)/iu;
const MACHINE_MADE = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{24,}|\d{5,})$/iu;

/**
 * Tells a publisher's categories apart into tags and the section. Lists in one category ("war, energy") are split,
 * unless a domain says that it is one name ("Macron, Emmanuel"); of a path ("daily/world/europe") the last step
 * counts. Identifiers and bylines that content systems put among the categories are left out.
 */
export function extractTags(categories: readonly Category[]): ExtractedTags {
  const tags = new Map<TagKey, string>();
  let section: string | null = null;
  for (const category of categories) {
    if (category.domain !== null && NO_SUBJECT.test(category.domain)) continue;
    for (const display of spellings(category)) {
      const key = tagKey(display);
      if (key === null) continue;
      if (isSection(key, category.domain)) section ??= display;
      else if (!tags.has(key) && tags.size < MOST_TAGS) tags.set(key, display);
    }
  }
  return {
    tags: Array.from(tags, ([key, display]) => ({ key, display, source: 'publisher' as const })),
    section,
  };
}

function spellings({ term, domain }: Category): readonly string[] {
  const isOneName = domain !== null && term.split(',').length === 2;
  return term
    .split(isOneName ? /[;|\n]/u : /[;|,\n]/u)
    .map((part) =>
      lastStep(part, domain !== null)
        .replace(/\s+/gu, ' ')
        .replace(/^#+/u, '')
        .trim(),
    )
    .filter((part) => part !== '' && !MACHINE_MADE.test(part));
}

/**
 * `daily/world/police-and-courts` -> `police and courts`; "AC/DC" and "24/7" keep their slash.
 *
 * @param isVocabulary the category comes from a named list, whose paths may have short steps
 */
function lastStep(part: string, isVocabulary: boolean): string {
  const steps = part.trim().split('/');
  const isPath =
    steps.length > 2 || (steps.length === 2 && (isVocabulary || steps.every((step) => step.length > 3)));
  return isPath ? (steps.at(-1) ?? part).replace(/-/gu, ' ') : part;
}
