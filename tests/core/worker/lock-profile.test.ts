import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { leaveAddress, leftAddress } from '../../../electron/core/worker/left-address.ts';
import { lockProfile } from '../../../electron/core/worker/lock-profile.ts';
import { takeProfile } from '../../../electron/core/worker/take-profile.ts';
import { testFolder } from '../store/open-test-database.ts';

const LOCK = new URL('../../../electron/core/worker/lock-profile.ts', import.meta.url).href;

/** A process that takes the lock, forgets what it was given, has its memory swept, and stays. */
async function heldElsewhere(profile: string, uid: number | null = null) {
  const script = `const { lockProfile } = await import(${JSON.stringify(LOCK)});
    const isOurs = lockProfile(${JSON.stringify(profile)}) !== null;
    await new Promise((done) => setTimeout(done, 50));
    gc();
    await new Promise((done) => setTimeout(done, 50));
    console.log(isOurs);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === null ? {} : { uid }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout)) return { child, isOurs: line === 'true' };
  throw new Error('it said nothing');
}

it('a profile is one process’s alone until that is gone, even if it is killed', async () => {
  const profile = testFolder();
  const { child, isOurs } = await heldElsewhere(profile);
  expect(isOurs).toBe(true);
  expect(lockProfile(profile)).toBeNull();
  expect((await heldElsewhere(profile)).isOurs).toBe(false);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const letGo = lockProfile(profile);
  expect(letGo).not.toBeNull();
  expect((await heldElsewhere(profile)).isOurs).toBe(false);
  letGo?.();
  expect((await heldElsewhere(profile)).isOurs).toBe(true);
});

it('whoever takes a profile forgets where a killed one was', async () => {
  const profile = testFolder();
  leaveAddress(profile, 'http://127.0.0.1:4000/?token=a');
  expect(leftAddress(profile)).toBe('http://127.0.0.1:4000/?token=a');
  const taken = await takeProfile(profile);
  expect([taken.kind, leftAddress(profile)]).toEqual(['ours', null]);
  if (taken.kind === 'ours') taken.letGo();
});

it('an address of another computer is none', () => {
  const profile = testFolder();
  writeFileSync(join(profile, 'browser-shell.json'), '{"address":"http://evil.example/"}');
  expect(leftAddress(profile)).toBeNull();
});

it.skipIf(process.platform === 'win32')(
  'a profile that cannot be written to is not locked, and not refused (S9)',
  async () => {
    const profile = testFolder();
    chmodSync(profile, 0o555);
    // Nothing is read-only to root.
    const nobody = process.getuid?.() === 0 ? 65_534 : null;
    expect((await heldElsewhere(profile, nobody)).isOurs).toBe(true);
    expect((await heldElsewhere(profile, nobody)).isOurs).toBe(true);
    chmodSync(profile, 0o755);
  },
);
