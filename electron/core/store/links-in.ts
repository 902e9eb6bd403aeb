import type { SafeHtml } from '../../../shared/safe-html.ts';

/**
 * An element's attribute in canonical HTML (HTML Standard, 13.3): attributes are double-quoted, and `<` stands for
 * nothing but a tag, so a link that is merely written out in the text is not taken for one.
 */
const attributeOf = (element: string, attribute: string): RegExp =>
  new RegExp(`<${element}(?:\\s+[^\\s="<>]+(?:="[^"]*")?)*?\\s+${attribute}="([^"]*)"`, 'gu');

const HREF = attributeOf('a', 'href');
const SRC = attributeOf('img', 'src');

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u{a0}',
};

/** The addresses that stand in a body's links, as a page reads them from the attribute. */
export const linksIn = (body: SafeHtml): readonly string[] => valuesOf(body, HREF);

/** The addresses of a body's pictures, in their order, each once. What is no address would be asked for again and again. */
export const picturesIn = (body: SafeHtml): readonly string[] =>
  [...new Set(valuesOf(body, SRC))].filter((url) => URL.canParse(url));

const valuesOf = (body: SafeHtml, attribute: RegExp): readonly string[] =>
  Array.from(body.matchAll(attribute), ([, value = '']) =>
    value.replaceAll(/&(?:amp|quot|lt|gt|nbsp);/gu, (written) => CHARACTERS[written] ?? written),
  );
