import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HANDOVER_PATH, isHandoverName, MOST_UPLOAD_BYTES } from '../../shared/handover.ts';
import { pageHeaders } from '../page/page-headers.ts';

class TooLargeError extends Error {}

/** Sends a file that the reader has left for the page, once; piece by piece, as it is taken. @returns false where there is none */
export async function sendOnce(folder: string, path: string, response: ServerResponse): Promise<boolean> {
  const name = path.slice(HANDOVER_PATH.length + 1);
  if (!isHandoverName(name)) return false;
  const sent = join(folder, `${name}.sent`);
  try {
    await rename(join(folder, name), sent);
  } catch {
    return false;
  }
  try {
    response.writeHead(200, {
      ...pageHeaders('/'),
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-length': (await stat(sent)).size,
      'cache-control': 'no-store',
    });
    await pipeline(createReadStream(sent), response);
  } finally {
    await rm(sent, { force: true });
  }
  return true;
}

/** Takes a file that a person has chosen in the page. @returns its name; null where it is too large, cut short or cannot be kept */
export async function takeFile(folder: string, request: IncomingMessage): Promise<string | null> {
  const name = `${randomUUID()}.upload`;
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await pipeline(request, limited, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return name;
  } catch {
    await rm(path, { force: true });
    return null;
  }
}

async function* limited(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.byteLength;
    if (bytes > MOST_UPLOAD_BYTES) throw new TooLargeError();
    yield piece;
  }
}
