import { tagKey, type TagKey } from '../../../shared/tag.ts';
import { linkedData } from './linked-data.ts';
import { attribute, elementsBelow, parsePage, textOf, type Element } from './parse-page.ts';

export interface PageTags {
  /** The most trusted first, each key once, at most {@link MOST_PAGE_TAGS}. */
  readonly tags: readonly { readonly key: TagKey; readonly display: string; readonly source: 'page' }[];
  /** The rubric the article stands in; null when the page names none. */
  readonly section: string | null;
}

export const MOST_PAGE_TAGS = 30;

/** Lists of an article's own tags: `article-tags`, `post_tags`, `tags`, `entry__tag-list`. */
const TAG_LIST =
  /^(?:(?:article|post|entry|news|story|content|item|single|page|publication|c|b|l)[-_]*(?:content|footer|body|meta)?[-_]*)?(?:tags(?:[-_]*(?:list|links|items?|container|block|wrap(?:per)?|box|inner))?|tag[-_]*(?:list|links))$/iu;
/** Around these stands what belongs to the site or to other articles. */
const ELSEWHERE =
  /(?:^|[-_\s])(?:popular|trending|sidebar|related|recommended|cloud|widget|menu|navbar?|teasers?|cards?|previews?|more-?news|read-?also)(?:$|[-_\s])/iu;
const ELSEWHERE_ELEMENTS = new Set(['aside', 'nav']);
/** Tags that name the system's own vocabulary: `type:article`, `desk=foreign`. */
const MACHINE_MADE =
  /^[\w-]+[:=][\w-]+$|^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{24,}|\d{5,})$/iu;

/**
 * The tags that an article's page carries, from what its readers see to what only machines read: links of the kind
 * `tag` and in a list of tags, `article:tag`, JSON-LD `keywords`, `news_keywords`, JSON-LD `about` and `mentions`.
 * `keywords` counts only where nothing else names any: many sites put the same ones on every page. Never throws.
 *
 * @param isSection what is a rubric rather than a tag (see `tags/sections.ts`)
 */
export function pageTags(html: string, isSection: (key: TagKey) => boolean): PageTags {
  const elements = elementsBelow(parsePage(html), isElsewhere);
  const written = elements.filter(({ tagName }) => tagName === 'meta');
  const meta = (...names: readonly string[]): readonly string[] =>
    written
      .filter((element) => names.includes(metaName(element)))
      .map((element) => attribute(element, 'content'));
  const data = elements.filter(isLinkedData).map((element) => linkedData(textOf(element)));
  const sections = [...meta('article:section', 'og:article:section'), ...data.flatMap((one) => one.sections)]
    .map(tidy)
    .filter((name) => tagKey(name) !== null);
  const sectionKeys = new Set(sections.map(tagKey));

  const shown = [...tagLinks(elements), ...parted(meta('article:tag', 'og:article:tag'))];
  const told = [
    ...data.flatMap((one) => one.keywords),
    ...parted(meta('news_keywords')),
    ...data.flatMap((one) => one.about),
    ...data.flatMap((one) => one.mentions),
  ];
  const fallback = shown.length + told.length === 0 ? parted(meta('keywords')) : [];

  const tags = new Map<TagKey, string>();
  let section = sections[0] ?? null;
  const take = (name: string, isShown: boolean): void => {
    const display = tidy(name);
    const key = MACHINE_MADE.test(display) ? null : tagKey(display);
    if (key === null) return;
    if (isSection(key)) section ??= display;
    else if (isShown || !sectionKeys.has(key))
      if (!tags.has(key) && tags.size < MOST_PAGE_TAGS) tags.set(key, display);
  };
  for (const name of shown) take(name, true);
  for (const name of [...told, ...fallback]) take(name, false);
  return {
    tags: Array.from(tags, ([key, display]) => ({ key, display, source: 'page' as const })),
    section,
  };
}

/** Links of the kind `tag`, and those of the first list of tags that has any. */
function tagLinks(elements: readonly Element[]): readonly string[] {
  const links = (among: readonly Element[]): readonly Element[] =>
    among.filter(({ tagName }) => tagName === 'a');
  const stated = links(elements).filter((link) => words(attribute(link, 'rel')).includes('tag'));
  const listed = elements
    .filter(
      (element) =>
        element.tagName !== 'a' && words(attribute(element, 'class')).some((name) => TAG_LIST.test(name)),
    )
    .map((list) => links(elementsBelow(list, isElsewhere)))
    .find((found) => found.length > 0);
  return [...(listed ?? []), ...stated].map(textOf);
}

const isElsewhere = (element: Element): boolean =>
  ELSEWHERE_ELEMENTS.has(element.tagName) ||
  (!['html', 'body', 'main', 'article'].includes(element.tagName) &&
    ELSEWHERE.test(attribute(element, 'class')));

const isLinkedData = (element: Element): boolean =>
  element.tagName === 'script' && /^application\/ld\+json\b/iu.test(attribute(element, 'type').trim());

/** OpenGraph writes `property`, HTML `name`, and some pages the one for the other. */
const metaName = (element: Element): string =>
  (attribute(element, 'property') || attribute(element, 'name')).trim().toLowerCase();

const words = (text: string): readonly string[] => text.toLowerCase().split(/\s+/u);

const parted = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split(/[,;]/u));

const tidy = (name: string): string => name.replace(/\s+/gu, ' ').trim().replace(/^#+/u, '').trim();
