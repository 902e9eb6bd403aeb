import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The browser shell in a process of its own. */
export interface LoopbackProcess {
  readonly pid: number;
  /** Where its page begins, with the token that lets one in. */
  readonly address: string;
  /** Settles when it is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/**
 * @param entry the shell's, built or as source
 * @param uid who runs it, where that is somebody else
 */
export async function startLoopback(
  entry: string,
  args: readonly string[],
  uid?: number,
): Promise<LoopbackProcess> {
  const child = spawn(process.execPath, [entry, '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // As `npm start` does.
    env: { MALLOC_ARENA_MAX: '2', ...process.env },
    ...(uid === undefined ? {} : { uid }),
  });
  return {
    address: await addressOf(child),
    pid: child.pid ?? 0,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output to read the address from');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the app ended before it said where it is');
}
