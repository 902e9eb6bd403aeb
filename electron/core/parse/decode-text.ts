import { detect } from 'chardet';

/** How far into a document an XML prolog or a `<meta charset>` may stand. */
const HEAD_BYTES = 2048;
/** Enough for the detector to be sure, little enough to stay fast on a 15 MiB document. */
const DETECTOR_BYTES = 64 * 1024;

/**
 * Bytes to text. In falling order of trust: a byte order mark, the shape of UTF-16, valid UTF-8 (whatever anybody
 * declares: a declaration is copied more often than it is checked), the HTTP charset, the document's own, a guess
 * from the bytes. Never throws: bytes without meaning become U+FFFD.
 *
 * @param contentType the HTTP header as received, or null
 * @param declared its {@link declaredLabels}, where they were looked up before
 */
export function decodeText(
  bytes: Uint8Array,
  contentType: string | null,
  declared: DeclaredLabels = declaredLabels(bytes, contentType),
): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(bytes, wide) ?? '';
  if (declared.includes('iso-2022-jp')) return decodeAs(bytes, 'iso-2022-jp') ?? '';
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return utf8;
  for (const label of inOrderOfTrust(declared)) {
    const text = decodeAs(bytes, label);
    if (text !== null) return text;
  }
  return decodeAs(bytes, guess(bytes)) ?? decodeAs(bytes, 'windows-1252') ?? '';
}

/** The names of encodings in the HTTP header and in the document itself, in small letters; null where none is given. */
export type DeclaredLabels = readonly [fromHttp: string | null, fromProlog: string | null];

/** @param contentType the HTTP header as received, or null */
export function declaredLabels(bytes: Uint8Array, contentType: string | null): DeclaredLabels {
  const head = decodeAs(bytes.subarray(0, HEAD_BYTES), 'latin1') ?? '';
  return [labelIn(contentType), labelIn(prologOf(head))];
}

/** UTF-16 by its byte order mark, or by the zero beside the first `<` or `{`. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if ((first === 0x3c || first === 0x7b) && second === 0) return 'utf-16le';
  if (first === 0 && (second === 0x3c || second === 0x7b)) return 'utf-16be';
  return null;
}

/**
 * UTF-8, also where a document is cut inside a letter or a stranger's bytes were pasted into it: those bytes alone
 * become U+FFFD. Null where the bytes are hardly UTF-8 at all.
 */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = count(text, /\uFFFD/gu);
    const whole = count(text, /[^\p{ASCII}\uFFFD]/gu);
    return whole > 4 * broken ? text : null;
  }
}

function inOrderOfTrust([fromHttp, fromProlog]: DeclaredLabels): readonly string[] {
  // ISO-8859-1 in the header is many servers' default for all they serve; the document knows better.
  const isServerDefault = fromHttp === 'iso-8859-1' && fromProlog !== null;
  const ordered = isServerDefault ? [fromProlog, fromHttp] : [fromHttp, fromProlog];
  // Proven not to be UTF-8 by now, and UTF-16 would have shown its zeros.
  return ordered.filter(
    (label) => label !== undefined && label !== null && !/^utf-?(8|16|7)/u.test(label),
  ) as string[];
}

function guess(bytes: Uint8Array): string {
  const found = detect(bytes.subarray(0, DETECTOR_BYTES))?.toLowerCase() ?? 'windows-1252';
  // KOI8-U differs from KOI8-R by the four Ukrainian letters, which stand where KOI8-R draws boxes.
  return found === 'koi8-r' ? 'koi8-u' : found;
}

const prologOf = (head: string): string | null =>
  /<\?xml[^>]*?encoding\s*=\s*["']\s*([^"'\s]+)/iu.exec(head)?.[0] ??
  /<meta[^>]*charset[^>]*>/iu.exec(head)?.[0] ??
  null;

const labelIn = (declaration: string | null): string | null =>
  /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/iu.exec(declaration ?? '')?.[1]?.toLowerCase() ?? null;

/** Null where no decoder knows the label (utf-7, misspelt names). */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
