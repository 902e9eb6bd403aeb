const LONGEST_ADDRESS = 8000;

/**
 * An absolute http(s) address out of what a feed gives as a link, or null: `javascript:`, `data:`, `file:`, `feed:`
 * and the like are nobody's article. Name and password in an address are dropped.
 *
 * @param base what a relative address is relative to
 */
export function webAddress(written: string | null | undefined, base: string | null): string | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS) return null;
  const address = /^www\.[^/\s]+\./iu.test(trimmed) ? `http://${trimmed}` : trimmed;
  const url = URL.parse(address, base ?? undefined);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '' || url.password !== '') [url.username, url.password] = ['', ''];
  return url.href;
}

/** The innermost usable base of a chain of `xml:base` values, each relative to the one before. */
export function innermostBase(
  outermost: string | null,
  ...inner: readonly (string | null | undefined)[]
): string | null {
  return inner.reduce<string | null>((base, written) => webAddress(written, base) ?? base, outermost);
}
