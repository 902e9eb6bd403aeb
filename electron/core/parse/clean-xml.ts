/** What XML 1.0, 2.2 does not allow in a document, lone surrogates included. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** The same where no surrogate is alone: four times as fast without `u`, which puts pairs together. */
const FORBIDDEN_IN_WELL_FORMED = /[^\t\n\r\u0020-\uFFFD]/g;

const ENTITY = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/iuy;
const CDATA = '<![CDATA[';
/**
 * CDATA, where an ampersand is text already; or an ampersand that begins none of XML's own entities; or the `<` of a
 * declaration, which nobody may write below the root.
 */
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
  return withoutBareAmpersands(withoutForbidden(text.slice(rootIndex)).replace(PERSON, '$1'));
}

const withoutForbidden = (text: string): string =>
  text.replace(text.isWellFormed() ? FORBIDDEN_IN_WELL_FORMED : FORBIDDEN, '');

/** Goes from one ampersand to the next, and over each CDATA, where an ampersand is text already. */
function withoutBareAmpersands(xml: string): string {
  let written = '';
  let from = 0;
  let cdata = nextCdata(xml, 0);
  for (let at = xml.indexOf('&'); at >= 0;) {
    if (cdata < at) {
      const end = xml.indexOf(']]>', cdata + CDATA.length);
      if (end < 0) break;
      if (at < end) at = xml.indexOf('&', end);
      cdata = nextCdata(xml, end);
      continue;
    }
    ENTITY.lastIndex = at;
    if (!ENTITY.test(xml)) {
      written += `${xml.slice(from, at)}&amp;`;
      from = at + 1;
    }
    at = xml.indexOf('&', at + 1);
  }
  return written + xml.slice(from);
}

/** The next beginning of CDATA in any case, as careless parsers take it; infinity where there is none. */
function nextCdata(xml: string, from: number): number {
  let at = xml.indexOf('<![', from);
  while (at >= 0 && xml.slice(at, at + CDATA.length).toUpperCase() !== CDATA) at = xml.indexOf('<![', at + 1);
  return at < 0 ? Infinity : at;
}

/**
 * Leaves only the five entities that XML itself knows; `&nbsp;` becomes text, and is decoded with the HTML later. So
 * does `<!ENTITY`: one that is never closed costs sax time in the square of what follows.
 */
export const withXmlEntitiesOnly = (xml: string): string =>
  xml.replace(BEGINS_NO_XML_ENTITY, (match) => (match === '&' ? '&amp;' : match === '<' ? '&lt;' : match));
