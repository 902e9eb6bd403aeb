import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Asked } from '../../shared/asked.ts';

/** As much as `opml.import` takes. */
const MOST_BYTES = 50_000_000;

/** What no such file is: too large, gone, or something else. */
const UNREADABLE: Asked = { kind: 'unreadable', what: 'file' };

/** Reads a file that the system handed over. */
export async function readOpmlFile(path: string): Promise<Asked> {
  try {
    const file = await open(path);
    try {
      const facts = await file.stat();
      if (!facts.isFile() || facts.size > MOST_BYTES) return UNREADABLE;
      return { kind: 'import', fileName: basename(path), opml: await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch {
    return UNREADABLE;
  }
}
