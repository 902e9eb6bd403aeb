import { isDroppedWhenEmpty, mayCarry, URL_ATTRIBUTES, VOID } from './allow-list.ts';
import { imageSource } from './image-source.ts';
import { safeUrl } from './safe-url.ts';
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
 */
export function writeElement(
  name: string,
  attrs: readonly ReadAttribute[],
  inner: string,
  base: string | null,
): string {
  const attributes = attributesOf(name, attrs, base);
  if (VOID.has(name)) return startTag(name, attributes);
  const content = name === 'pre' ? inner.replace(/^\n+/u, '') : inner;
  if (isDroppedWhenEmpty(name) && isBlank(content)) return content.replaceAll('&nbsp;', ' ').slice(0, 1);
  const saysNothing = (name === 'a' && !attributes.has('href')) || (name === 'span' && attributes.size === 0);
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
): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { name, value } of attrs) {
    if (!mayCarry(element, name, value)) continue;
    const safe = URL_ATTRIBUTES.has(name) ? safeUrl(value, base, 'link') : value;
    if (safe !== null) kept.set(name, safe);
  }
  return kept;
}

/** Blanks alone, also the hard ones that editors leave in empty paragraphs. */
const isBlank = (html: string): boolean => /^(?:\s|&nbsp;|\u200B|\uFEFF)*$/u.test(html);
