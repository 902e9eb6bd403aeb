import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { NetworkFault } from '../../../shared/fault.ts';
import { codesOf } from './network-fault.ts';
import { headerOf, type ResponseHeaders } from './response-headers.ts';

/** A text that shrinks more than this is no text; small answers may repeat themselves as they like. */
const MOST_RATIO = 200;
const RATIO_FREE_BYTES = 1024 * 1024;

type BodyResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: NetworkFault };

interface ReadOptions {
  readonly limitBytes: number;
  readonly isMediaWanted: boolean;
}

interface Body extends AsyncIterable<Uint8Array> {
  readonly destroy: () => unknown;
}

/**
 * Reads a body to its end and decompresses it, both within `limitBytes`. What the bytes are goes before what the
 * header says they are. A picture, a film or a sound that is not wanted is let go after its first bytes, which are
 * returned: enough to tell what it is.
 *
 * @throws what the socket throws when the body does not arrive whole
 */
export async function readBody(
  headers: ResponseHeaders,
  body: Body,
  host: string,
  { limitBytes, isMediaWanted }: ReadOptions,
): Promise<BodyResult> {
  const tooLarge: BodyResult = { ok: false, fault: { kind: 'too-large', host, limitBytes } };
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) {
      body.destroy();
      return tooLarge;
    }
    if (!isMediaWanted && chunks.length === 1 && isMedia(headers, chunk)) {
      body.destroy();
      return { ok: true, bytes: chunk };
    }
  }
  const raw = Buffer.concat(chunks);
  try {
    const bytes = await decompressed(raw, codings(headers), limitBytes);
    if (bytes.byteLength > RATIO_FREE_BYTES && bytes.byteLength > MOST_RATIO * raw.byteLength) {
      return garbled(host, `compressed more than ${MOST_RATIO}:1`);
    }
    return { ok: true, bytes };
  } catch (cause) {
    if (codesOf(cause).includes('ERR_BUFFER_TOO_LARGE')) return tooLarge;
    return garbled(host, cause instanceof Error ? cause.message : String(cause));
  }
}

const garbled = (host: string, detail: string): BodyResult => ({
  ok: false,
  fault: { kind: 'garbled-body', host, detail },
});

const codings = (headers: ResponseHeaders): readonly string[] => {
  const written = headers['content-encoding'];
  const list = typeof written === 'string' ? written : (written?.join(',') ?? '');
  return list
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
};

async function decompressed(
  raw: Buffer,
  [coding, ...more]: readonly string[],
  limitBytes: number,
): Promise<Uint8Array> {
  if (more.length > 0) throw new Error(`content encoded ${more.length + 1} times`);
  const options = { maxOutputLength: limitBytes };
  if (raw[0] === 0x1f && raw[1] === 0x8b) return promisify(gunzip)(raw, options);
  if (coding === undefined || coding === 'gzip' || coding === 'x-gzip' || looksLikeText(raw)) return raw;
  if (coding === 'br') return promisify(brotliDecompress)(raw, options);
  if (coding !== 'deflate') throw new Error(`unknown content encoding ${coding.slice(0, 40)}`);
  // RFC 9110, 8.4.1.2: deflate means zlib; some servers send the bare stream.
  const isZlib = raw[0] === 0x78 && raw.readUInt16BE(0) % 31 === 0;
  return isZlib ? promisify(inflate)(raw, options) : promisify(inflateRaw)(raw, options);
}

/** The opening of XML, HTML or JSON; a Brotli stream that began so would have to mean to. */
const looksLikeText = (raw: Buffer): boolean =>
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<[?!a-z]|\{\s*"|\[\s*\{)/iu.test(raw.subarray(0, 64).toString('latin1'));

function isMedia(headers: ResponseHeaders, start: Uint8Array): boolean {
  const type = headerOf(headers, 'content-type') ?? '';
  const first = start[0] ?? 0;
  const mayBeText = first === 0x1f || looksLikeText(Buffer.from(start.subarray(0, 64)));
  return /^\s*(?:video|audio|image)\//iu.test(type) && !mayBeText;
}
