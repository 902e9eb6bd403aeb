import type { SafeHtml } from '../../../shared/safe-html.ts';

/**
 * An `a` element's `href` in canonical HTML (HTML Standard, 13.3): attributes are double-quoted, and `<` stands for
 * nothing but a tag, so a link that is merely written out in the text is not taken for one.
 */
const ANCHOR = /<a(?:\s+[^\s="<>]+(?:="[^"]*")?)*?\s+href="([^"]*)"/gu;

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u{a0}',
};

/** The addresses that stand in a body's links, as a page reads them from the attribute. */
export function linksIn(body: SafeHtml): readonly string[] {
  return Array.from(body.matchAll(ANCHOR), ([, href = '']) =>
    href.replaceAll(/&(?:amp|quot|lt|gt|nbsp);/gu, (written) => CHARACTERS[written] ?? written),
  );
}
