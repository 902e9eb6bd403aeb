import type { DeclaredLabels } from './decode-text.ts';

/** Opening bytes of UTF-32, in hex: a byte order mark, or the zeros around the first `<`, `{` or `[`. */
const UTF_32 = /^(?:fffe0000|0000feff|(?:3c|7b|5b)000000|000000(?:3c|7b|5b))/u;

/**
 * Encodings of Unicode that no browser reads (Encoding Standard, 4.2) and so we do not either: what a filter before us
 * took for plain letters would become markup. UTF-7 is no more than a declaration over ASCII, in which `+` opens what is
 * written otherwise; without one, or with other bytes, the declaration is a mistake and the text is read as it stands.
 *
 * @returns null where the bytes may be read
 */
export function unreadEncoding(bytes: Uint8Array, declared: DeclaredLabels): 'UTF-7' | 'UTF-32' | null {
  if (UTF_32.test(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) return 'UTF-32';
  const isDeclared = declared.some((label) => label !== null && /^(?:unicode-1-1-)?utf-?7$/u.test(label));
  return isDeclared && bytes.includes(0x2b) && bytes.every((byte) => byte < 0x80) ? 'UTF-7' : null;
}
