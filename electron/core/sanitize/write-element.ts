import { isDroppedWhenEmpty, mayCarry, URL_ATTRIBUTES, VOID } from './allow-list.ts';
import { imageSource } from './image-source.ts';
import { safeUrl } from './safe-url.ts';
import { NO_NOTES, noteId, noteLinked, placeNamed, type TextNotes } from './text-notes.ts';
import { startTag } from './write-html.ts';

/** As the parser read it: the name in lower case, references in the value decoded, no name twice. */
export interface ReadAttribute {
  readonly name: string;
  readonly value: string;
}

/**
 * An allowed element written around its content, or what is left of it where it would say nothing: the content alone,
 * or one blank.
 *
 * @param name as the allow-list names it
 * @param inner the content, already written
 * @param notes places that links of the same text lead to
 */
export function writeElement(
  name: string,
  attrs: readonly ReadAttribute[],
  inner: string,
  base: string | null,
  notes: TextNotes = NO_NOTES,
): string {
  const attributes = attributesOf(name, attrs, base, notes);
  if (VOID.has(name)) return startTag(name, attributes);
  const content = name === 'pre' ? inner.replace(/^\n+/u, '') : inner;
  const isPlace = attributes.has('id');
  if (!isPlace && isDroppedWhenEmpty(name) && isBlank(content))
    return content.replaceAll('&nbsp;', ' ').slice(0, 1);
  const saysNothing =
    (name === 'a' && !isPlace && !attributes.has('href')) || (name === 'span' && attributes.size === 0);
  return saysNothing ? content : `${startTag(name, attributes)}${content}</${name}>`;
}

/**
 * The address an image is written with; null where it is left out.
 *
 * @param instead where it has none of its own
 */
export function sourceOf(
  attrs: readonly ReadAttribute[],
  base: string | null,
  instead: string | null,
): string | null {
  return imageSource((name) => attributeOf(attrs, name), base) ?? instead;
}

export const writeImage = (attrs: readonly ReadAttribute[], source: string, base: string | null): string =>
  startTag('img', attributesOf('img', attrs, base).set('src', source));

export const attributeOf = (attrs: readonly ReadAttribute[], name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

function attributesOf(
  element: string,
  attrs: readonly ReadAttribute[],
  base: string | null,
  notes: TextNotes = NO_NOTES,
): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { name, value } of attrs) {
    const place = placeNamed(element, name, value);
    if (place !== null && notes.has(place)) kept.set('id', noteId(place));
    if (!mayCarry(element, name, value)) continue;
    const safe = URL_ATTRIBUTES.has(name) ? linkTo(value, base, notes) : value;
    if (safe !== null) kept.set(name, safe);
  }
  return kept;
}

function linkTo(written: string, base: string | null, notes: TextNotes): string | null {
  const note = noteLinked(written, base);
  if (note === null) return safeUrl(written, base, 'link');
  // Its place may have gone since it was found, as when its element is of a kind that is taken away.
  return notes.has(note) ? `#${noteId(note)}` : safeUrl(`#${note}`, base, 'link');
}

/** Blanks alone, also the hard ones that editors leave in empty paragraphs. */
const isBlank = (html: string): boolean => /^(?:\s|&nbsp;|\u200B|\uFEFF)*$/u.test(html);
