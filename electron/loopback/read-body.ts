import type { IncomingMessage } from 'node:http';

/** Longest body of a call: an OPML file of the contract's 50 million characters, escaped as JSON. */
const LONGEST_BODY_BYTES = 128 * 1024 * 1024;

/** Whether a call says itself that nobody would read it to its end. */
export const isTooLong = (request: IncomingMessage): boolean =>
  Number(request.headers['content-length'] ?? 0) > LONGEST_BODY_BYTES;

/** @returns the parsed JSON, or undefined where the body is too long, cut short or no JSON */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > LONGEST_BODY_BYTES) return undefined;
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
