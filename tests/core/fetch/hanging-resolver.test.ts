import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../store/open-test-database.ts';

/** A network of its own, with a list of resolvers of its own; only root of Linux may. */
const alone = (command: string) =>
  spawnSync('unshare', ['--mount', '--net', 'sh', '-c', command], { encoding: 'utf8', timeout: 30_000 });
const canBeAlone = process.platform === 'linux' && alone('ip link set lo up').status === 0;

it.skipIf(!canBeAlone)('names that hang keep neither files nor other names waiting (N9)', () => {
  const list = join(testFolder(), 'resolv.conf');
  writeFileSync(list, 'nameserver 127.0.0.1\n');
  const script = new URL('hanging-resolver.ts', import.meta.url).pathname;
  const run = `ip link set lo up && mount --bind ${list} /etc/resolv.conf && exec "${process.execPath}" ${script}`;
  expect(alone(run).stdout).toBe('file, localhost');
});
