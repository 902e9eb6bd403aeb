import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOf, pictureFile, pictureNameOf } from '../../shared/picture-name.ts';

/**
 * Reads one kept picture.
 * @param path the path of a URL
 * @returns null where the path is that of no picture, or its file is gone
 */
export async function readPicture(
  directory: string,
  path: string,
): Promise<{ readonly type: string; readonly bytes: Buffer } | null> {
  const name = pictureNameOf(path);
  const type = name === null ? null : mediaTypeOf(name);
  if (name === null || type === null) return null;
  try {
    return { type, bytes: await readFile(join(directory, pictureFile(name))) };
  } catch {
    return null;
  }
}
