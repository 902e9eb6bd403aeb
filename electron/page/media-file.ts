import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { mediaFile, mediaNameOf, mediaTypeOf } from '../../shared/media-name.ts';
import { byteRange } from './byte-range.ts';
import { MEDIA_HEADERS } from './page-headers.ts';

export interface MediaAnswer {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Read as it is taken, and to be destroyed where it is not; null where the answer has none. */
  readonly body: Readable | null;
}

/**
 * Answers with one kept picture or recording, or with the part of it that is asked for.
 *
 * @param path the path of a URL
 * @param range the `Range` header
 * @returns null where the path is that of nothing kept, or its file is gone
 */
export async function answerMedia(
  directory: string,
  path: string,
  range: string | null,
): Promise<MediaAnswer | null> {
  const name = mediaNameOf(path);
  const type = name === null ? null : mediaTypeOf(name);
  if (name === null || type === null) return null;
  const file = await opened(join(directory, mediaFile(name)));
  if (file === null) return null;
  const { handle, sizeBytes } = file;
  const headers = { ...MEDIA_HEADERS, 'content-type': type, 'accept-ranges': 'bytes' };
  const part = byteRange(range, sizeBytes);
  if (part === 'unsatisfiable') {
    await handle.close();
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${sizeBytes}` }, body: null };
  }
  if (part === 'whole') {
    const body = handle.createReadStream();
    return { status: 200, headers: { ...headers, 'content-length': String(sizeBytes) }, body };
  }
  const { first, last } = part;
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(last - first + 1),
      'content-range': `bytes ${first}-${last}/${sizeBytes}`,
    },
    body: handle.createReadStream({ start: first, end: last }),
  };
}

/** Windows has no such flag. */
const NO_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

async function opened(path: string) {
  try {
    const handle = await open(path, NO_LINKS);
    return { handle, sizeBytes: (await handle.stat()).size };
  } catch {
    return null;
  }
}
