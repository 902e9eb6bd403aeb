import { createHash } from 'node:crypto';

/** Pages are told apart by their openings: a portal's is short, and reading megabytes would help nobody. */
const READ_BYTES = 64 * 1024;

/**
 * A key that is equal for one page shown in the place of many: where all were sent to one other host, that host; else
 * the page's bare structure, because portals write the address that was asked for into their text.
 */
export function pageLikeness(askedUrl: string, finalUrl: string, bytes: Uint8Array): string {
  const finalHost = new URL(finalUrl).host;
  if (finalHost !== new URL(askedUrl).host) return `sent to ${finalHost}`;
  const html = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, READ_BYTES)).toString(
    'latin1',
  );
  const tags = html.match(/<\/?[a-z][a-z\d]*/giu) ?? [];
  return createHash('sha256').update(tags.join('').toLowerCase()).digest('hex');
}
