import type { ItemsInXml } from './items-in-xml.ts';

/** Under any prefix, or none, as namespaces go. */
const HISTORY = /\sxmlns(?::([\w.-]+))?\s*=\s*["']http:\/\/purl\.org\/syndication\/history\/1\.0["']/gu;
/** Of what a comment or CDATA quotes nothing counts. */
const COMPLETE = /<!--.*?(?:-->|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<(?:([\w.-]+):)?(complete)(?=[\s/>])/gsu;

/**
 * Whether a feed says that its document is all there is (`fh:complete`, RFC 5005, 2), as a chart or a list of things for
 * sale does: what is gone from it was taken out. It says so beside its items, in no order that counts (RFC 4287, 4.1.1);
 * an item that says so says nothing.
 */
export function holdsAll(xml: string, { complete }: Pick<ItemsInXml, 'complete'>): boolean {
  const beside = xml.slice(0, complete[0]?.[0]) + xml.slice(complete.at(-1)?.[1] ?? xml.length);
  const prefixes = new Set(Array.from(beside.matchAll(HISTORY), ([, prefix = '']) => prefix));
  if (prefixes.size === 0) return false;
  const named = Array.from(beside.matchAll(COMPLETE), ([, prefix = '', name]) =>
    name === undefined ? null : prefix,
  );
  return named.some((prefix) => prefix !== null && prefixes.has(prefix));
}
