import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const FILE = 'browser-shell.json';
const schema = v.object({ address: v.pipe(v.string(), v.url()) });

/**
 * Leaves the browser shell's address for a second start, where anything can be written. The file is the person's alone: it
 * holds the token.
 *
 * @returns how to take it back
 */
export function leaveAddress(profile: string, address: string): () => void {
  forgetAddress(profile);
  try {
    writeFileSync(join(profile, FILE), JSON.stringify({ address }), { mode: 0o600 });
  } catch {
    // Nothing is locked there either: a second start reads beside this one.
  }
  return () => forgetAddress(profile);
}

export function forgetAddress(profile: string): void {
  try {
    rmSync(join(profile, FILE), { force: true });
  } catch {
    // Nothing can be deleted there.
  }
}

/** @returns null where there is none, or it is none of this computer */
export function leftAddress(profile: string): string | null {
  try {
    const { address } = v.parse(schema, JSON.parse(readFileSync(join(profile, FILE), 'utf8')));
    return new URL(address).hostname === '127.0.0.1' ? address : null;
  } catch {
    return null;
  }
}
