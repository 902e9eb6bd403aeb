import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

export interface RendererFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Its name carries a hash of its content, so it never changes. */
  readonly isImmutable: boolean;
}

/**
 * Reads one file of the built page.
 * @param path the path of a URL, percent-encoding included
 * @returns null where there is none, its type is not served, or the path leaves the folder, be it by a symbolic link
 */
export async function rendererFile(directory: string, path: string): Promise<RendererFile | null> {
  const type = TYPES[extname(path)];
  const decoded = decodePath(path);
  if (type === undefined || decoded === null || /[\0\\]/u.test(decoded)) return null;
  const root = normalize(directory + sep);
  const file = normalize(join(root, decoded));
  if (!file.startsWith(root)) return null;
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    if (!realFile.startsWith(realRoot + sep)) return null;
    return { type, bytes: await readFile(realFile), isImmutable: path.startsWith('/assets/') };
  } catch {
    return null;
  }
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
