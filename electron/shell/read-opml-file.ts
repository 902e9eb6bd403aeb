import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Asked } from '../../shared/asked.ts';

/** As much as `opml.import` takes. */
const MOST_BYTES = 50_000_000;

/** Reads a file that the system handed over. @returns null where it is none, too large or unreadable */
export async function readOpmlFile(path: string): Promise<Asked | null> {
  try {
    const file = await open(path);
    try {
      const facts = await file.stat();
      if (!facts.isFile() || facts.size > MOST_BYTES) return null;
      return { kind: 'import', fileName: basename(path), opml: await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
