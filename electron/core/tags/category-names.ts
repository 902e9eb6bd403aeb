/** A category as the publisher wrote it (see `parse/parsed-feed.ts`). */
export interface Category {
  readonly term: string;
  readonly domain: string | null;
}

/**
 * Vocabularies in which a category says who wrote an item or what the system calls it, not what it is about. An
 * address of a tag's own page is no such vocabulary, whatever words stand in it.
 */
const NO_SUBJECT =
  /^(?!https?:).*(?:identifier|creator|author|byline|source|publisher|content-?type|format|template)/iu;
const MACHINE_MADE = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{24,}|\d{5,})$/iu;

/**
 * The names that one category stands for; none for identifiers and bylines, which content systems put among them.
 * Lists in one category ("war, energy") are split, unless a domain says that it is one name ("Macron, Emmanuel"); of a
 * path ("daily/world/europe") the last step counts.
 */
export function categoryNames({ term, domain }: Category): readonly string[] {
  if (domain !== null && NO_SUBJECT.test(domain)) return [];
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
