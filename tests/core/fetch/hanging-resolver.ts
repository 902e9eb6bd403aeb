import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolveWithSystem } from '../../../electron/core/fetch/checked-lookup.ts';
import { widenThreadPool } from '../../../electron/core/worker/widen-thread-pool.ts';

/**
 * Run where this computer's resolver asks 127.0.0.1, which takes every question and answers none. Prints in which order a
 * file and a name of the hosts file come, while eight other names hang.
 */
widenThreadPool();
const silent = createSocket('udp4').bind(53, '127.0.0.1');
await once(silent, 'listening');
const came: string[] = [];
for (let at = 0; at < 8; at += 1) {
  void resolveWithSystem(`hanging-${at}.example`).then(
    () => came.push('a name that hangs'),
    () => came.push('a name that hangs'),
  );
}
await once(silent, 'message');
await Promise.all([
  readFile('/etc/hosts').then(() => came.push('file')),
  resolveWithSystem('localhost').then(() => came.push('localhost')),
]);
process.stdout.write(came.toSorted().join(', '));
process.exit();
