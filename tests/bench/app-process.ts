import { existsSync } from 'node:fs';
import type { Answer, RequestArgs, RequestName } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { startLoopback } from '../start-loopback.ts';
import { processUsage, type ProcessUsage } from './process-usage.ts';

const ROOT = new URL('../../', import.meta.url);
const SOURCE = new URL('electron/loopback/main.ts', ROOT).pathname;
const BUILT = new URL('dist/app/loopback.js', ROOT).pathname;

/** What people run, where it was built. */
export const appForm = (): 'source' | 'built' => (existsSync(BUILT) ? 'built' : 'source');

/** The browser shell in a process of its own: the real reader's thread and ingest thread. */
export interface AppProcess {
  readonly address: string;
  readonly request: <Name extends RequestName>(name: Name, args: RequestArgs<Name>) => Promise<Answer<Name>>;
  /** All threads together; null where the system does not say. */
  readonly usage: () => ProcessUsage | null;
  readonly stop: () => Promise<void>;
  /** As a power cut would: settles when it is gone. */
  readonly kill: () => Promise<void>;
}

/** @param uid who runs it; whoever runs this where it is left out */
export async function startAppProcess(
  profile: string,
  form: 'source' | 'built',
  uid?: number,
): Promise<AppProcess> {
  const entry = form === 'built' ? BUILT : SOURCE;
  const { address, pid, end } = await startLoopback(entry, ['--profile', profile], uid);
  const { origin } = new URL(address);
  const welcome = await fetch(address, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    address,
    request: async (name, args) => {
      const answer = await fetch(`${origin}/api/${name}`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json' },
        body: JSON.stringify(args),
      });
      const result = (await answer.json()) as Result<Answer<typeof name>>;
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.fault)}`);
      return result.value;
    },
    usage: () => processUsage(pid),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
