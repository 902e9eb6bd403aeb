import { tagKey, type TagKey } from '../../../shared/tag.ts';
import { categoryNames, type Category } from './category-names.ts';
import { isSection } from './sections.ts';

export interface ExtractedTags {
  /** In the publisher's order, each key once, at most {@link MOST_TAGS}. */
  readonly tags: readonly { readonly key: TagKey; readonly display: string; readonly source: 'publisher' }[];
  /** The rubric the article stands in; null when the feed names none. */
  readonly section: string | null;
}

/** A feed that lists more is listing its whole vocabulary. */
export const MOST_TAGS = 30;

const NONE: ReadonlySet<TagKey> = new Set();

/**
 * Tells a publisher's categories apart into tags and the section.
 *
 * @param sectionsInUse what the whole document shows to be sections (see `sections-by-use.ts`)
 */
export function extractTags(
  categories: readonly Category[],
  sectionsInUse: ReadonlySet<TagKey> = NONE,
): ExtractedTags {
  const tags = new Map<TagKey, string>();
  let section: string | null = null;
  for (const category of categories) {
    for (const display of categoryNames(category)) {
      const key = tagKey(display);
      if (key === null) continue;
      if (isSection(key, category.domain) || sectionsInUse.has(key)) section ??= display;
      else if (!tags.has(key) && tags.size < MOST_TAGS) tags.set(key, display);
    }
  }
  return {
    tags: Array.from(tags, ([key, display]) => ({ key, display, source: 'publisher' as const })),
    section,
  };
}
