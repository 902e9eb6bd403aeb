import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const FILE = 'browser-shell.json';
const schema = v.object({ pid: v.pipe(v.number(), v.integer()), address: v.pipe(v.string(), v.url()) });

/** @returns the address of the browser shell that already serves this profile, or null */
export async function runningInstance(profile: string): Promise<string | null> {
  try {
    const { pid, address } = v.parse(schema, JSON.parse(readFileSync(join(profile, FILE), 'utf8')));
    if (pid === process.pid || new URL(address).hostname !== '127.0.0.1') return null;
    process.kill(pid, 0);
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
    return answer.status === 303 ? address : null;
  } catch {
    // No file, a dead process, or another program at that port: nobody serves this profile.
    return null;
  }
}

/** Leaves the address for a second start. The file is the person's alone: it holds the token. */
export function recordInstance(profile: string, address: string): () => void {
  const file = join(profile, FILE);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, address }), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}
