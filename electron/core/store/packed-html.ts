import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SafeHtml } from '../../../shared/safe-html.ts';

declare const packedHtml: unique symbol;

/** A text as it is kept and as it crosses threads: UTF-8, raw deflate (RFC 1951), in an `ArrayBuffer` of its own. */
export type PackedHtml = Uint8Array & { readonly [packedHtml]: true };

/** The higher levels take twice the time for one byte in thirty. */
const FASTEST = 1;
/** zlib allocates this much for each output; most texts need no second one. */
const LEAST_CHUNK = 1024;

export function packHtml(html: SafeHtml): PackedHtml {
  const packed = deflateRawSync(html, { level: FASTEST, chunkSize: Math.max(LEAST_CHUNK, html.length) });
  // Sent to another thread, a part of a buffer takes the whole of it along.
  return new Uint8Array(packed) as PackedHtml;
}

/** @throws Error where these bytes are no packed text: the file was damaged */
export function unpackHtml(packed: Uint8Array): SafeHtml {
  return inflateRawSync(packed).toString('utf8') as SafeHtml;
}
