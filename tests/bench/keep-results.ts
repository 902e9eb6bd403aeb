import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a run measured of one part, and on what. */
interface PartResult {
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly machine: object;
  /** Null where it was left out. */
  readonly result: object | null;
}

/** Keeps what a run measured in `bench.json` of a folder; parts that it did not measure stay as they were. */
export function keepResults(folder: string, measured: Readonly<Record<string, PartResult>>): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'bench.json');
  const before = existsSync(file) ? readParts(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, `${JSON.stringify({ parts: { ...before, ...measured } }, null, 2)}\n`);
}

/** None where the file is of another form: it was written by a run of before there were parts, or by halves. */
function readParts(text: string): object {
  try {
    const { parts } = JSON.parse(text) as { readonly parts?: object };
    return parts ?? {};
  } catch {
    return {};
  }
}
