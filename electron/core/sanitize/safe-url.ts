/** Longer addresses are tracking payloads or pictures in disguise. */
const LONGEST_URL = 4000;

/**
 * The last word on every address in an article: made absolute first, judged after, so that nothing can become
 * dangerous by being resolved. The URL parser removes the tabs, line ends and leading blanks that hide a scheme.
 *
 * @param base an http(s) address, or null where relative addresses cannot be resolved
 * @returns the canonical spelling, or null for anything but the allowed schemes
 */
export function safeUrl(written: string, base: string | null, use: 'link' | 'image'): string | null {
  const text = written.trim();
  if (text === '' || text.length > LONGEST_URL) return null;
  const url = URL.parse(text, base ?? undefined);
  if (url === null) return null;
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb && !(use === 'link' && url.protocol === 'mailto:')) return null;
  // `https://bank.example@evil.example/` reads as an address of the bank.
  if (isWeb && (url.username !== '' || url.password !== '')) [url.username, url.password] = ['', ''];
  return url.href.length > LONGEST_URL ? null : url.href;
}
