import { setPriority } from 'node:os';

/** A third of the processor where the reader's thread wants it too, all of it where nobody does. */
const BEHIND_OTHERS = 5;

/**
 * Lets other threads go first from now on; for one that nobody waits for. On Linux a priority is a thread's own. Elsewhere
 * it would be the whole program's, and nothing happens.
 *
 * https://man7.org/linux/man-pages/man2/setpriority.2.html (C library/kernel differences)
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(BEHIND_OTHERS);
}
