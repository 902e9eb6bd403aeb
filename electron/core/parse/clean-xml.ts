/** What XML 1.0, 2.2 does not allow in a document, lone surrogates included. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** CDATA, where an ampersand is text already; or an ampersand that begins no entity of the kind. */
const BEGINS_NO_ENTITY = /<!\[CDATA\[.*?(?:\]\]>|$)|&(?!(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/gisu;
/** The same for XML's own entities; or the `<` of a declaration, which nobody may write below the root. */
const BEGINS_NO_XML_ENTITY =
  /<!\[CDATA\[.*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)|<(?=!(?!--))/gisu;

/** A name, its address and more; feedsmith takes time in the square of what is longer. */
const LONGEST_PERSON = 2000;
const PERSON = new RegExp(
  `(<(?:[\\w.-]+:)?(?:author|creator|managingEditor|webMaster|contributor)\\b[^<>]*>(?:<!\\[CDATA\\[)?[^<]{${LONGEST_PERSON}})[^<]*?(?=<|\\]\\]>)`,
  'giu',
);

/**
 * Removes what no feed needs and parsers stumble over: forbidden characters, bare ampersands (`?a=1&copy=2` is no
 * copyright), names of persons beyond all reason, whatever a server printed before the prolog, and the document type with every entity it declares
 * (billion laughs, external files). Entities it declared stay as they are written.
 *
 * @param rootIndex where the root element starts
 */
export function cleanXml(text: string, rootIndex: number): string {
  // With the prolog, the comments and the document type goes everything else before the root: nothing there is read.
  return escaped(text.slice(rootIndex).replace(FORBIDDEN, '').replace(PERSON, '$1'), BEGINS_NO_ENTITY);
}

/**
 * Leaves only the five entities that XML itself knows; `&nbsp;` becomes text, and is decoded with the HTML later. So
 * does `<!ENTITY`: one that is never closed costs sax time in the square of what follows.
 */
export const withXmlEntitiesOnly = (xml: string): string => escaped(xml, BEGINS_NO_XML_ENTITY);

const escaped = (xml: string, stray: RegExp): string =>
  xml.replace(stray, (match) => (match === '&' ? '&amp;' : match === '<' ? '&lt;' : match));
