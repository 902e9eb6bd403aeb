import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newSnapshotFile } from '../../electron/core/store/recover/snapshot-files.ts';

const OPEN = new URL('../../electron/core/store/open-database.ts', import.meta.url).href;
const LONGEST_MS = 400;

/** Writes a snapshot of the profile's database in a process of its own, and kills that at a random moment. */
export async function copyAndDie(profile: string, random: () => number): Promise<void> {
  const file = join(profile, 'tagline.db');
  if (!existsSync(file)) return;
  const target = newSnapshotFile(file, 1, Math.floor(random() * 1e6));
  const script = `const { copyDatabase } = await import(${JSON.stringify(OPEN)});
    for (let copies = 0; copies < 1000; copies += 1) copyDatabase(${JSON.stringify(file)}, ${JSON.stringify(target)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  await pause(100 + random() * LONGEST_MS);
  child.kill('SIGKILL');
  await gone;
}
