const TO_ESCAPE = /[&\u00A0<>\r\f]/u;

/** https://html.spec.whatwg.org/#escapingString, and no lone carriage return, which a parser would read as a line end. */
export function escapeText(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00A0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '\n')
    .replaceAll('\f', ' ');
}

/** A start tag with its attributes in the order of their names. */
export function startTag(name: string, attributes: ReadonlyMap<string, string>): string {
  if (attributes.size === 0) return `<${name}>`;
  let written = '';
  const inOrder =
    attributes.size === 1 ? attributes : [...attributes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [attribute, value] of inOrder)
    written += ` ${attribute}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  return `<${name}${written}>`;
}
