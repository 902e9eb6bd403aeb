import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import type { Settings } from '../../shared/settings.ts';
import { createNewsroom, type Newsroom } from '../newsroom/newsroom.ts';

/** Stories of the sample news that several publishers carry. */
const SAMPLE_HOT = 4;
const LOOPBACK = new URL('../../dist/app/loopback.js', import.meta.url).pathname;

/** The built app, running in the browser shell as `npm start -- --browser` runs it. */
export interface RunningApp {
  readonly address: string;
  readonly profile: string;
  /** Ends it as a terminal would, and starts it again on the same profile. */
  readonly restart: () => Promise<RunningApp>;
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startApp(
  args: readonly string[] = [],
  // Of somebody who was shown around.
  profile = newProfile({ tour: 'seen' }),
  // Who runs it, where that is somebody else.
  uid?: number,
): Promise<RunningApp> {
  const child = spawn(process.execPath, [LOOPBACK, '--no-open', '--profile', profile, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid }),
  });
  const address = await addressOf(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    address,
    profile,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    restart: async () => {
      await end('SIGTERM');
      return startApp(
        args.filter((arg) => arg !== '--sample'),
        profile,
      );
    },
  };
}

/** Settles when the stories of the sample news are known. */
async function untilHot({ address }: RunningApp): Promise<void> {
  const { origin } = new URL(address);
  const welcome = await fetch(address, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, origin, 'content-type': 'application/json' };
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${origin}/api/stories.hot`, { method: 'POST', headers, body: '{}' });
    const { value } = (await answer.json()) as { readonly value?: { readonly lines: readonly unknown[] } };
    if ((value?.lines.length ?? 0) >= SAMPLE_HOT) return;
    await delay(50);
  }
  throw new Error('the sample news make no hot stories');
}

/** An empty profile in which these settings were made before. */
export function newProfile(settings: Partial<Settings> = {}): string {
  const profile = mkdtempSync(join(tmpdir(), 'tagline-e2e-'));
  if (Object.keys(settings).length > 0)
    writeFileSync(join(profile, 'settings.json'), JSON.stringify(settings));
  return profile;
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output to read the address from');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the app ended before it said where it is');
}

interface Fixtures {
  /** A fresh profile with the sample news. */
  readonly sampleApp: RunningApp;
  /** An empty profile of somebody who was shown around. */
  readonly emptyApp: RunningApp;
  /** A publisher on this computer, closed afterwards. */
  readonly newsroom: Newsroom;
}

interface WorkerFixtures {
  /** A profile that the sample news were read into once; tests get copies. */
  readonly sampleProfile: string;
}

/** Tests with an app of their own, ended and removed afterwards. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sampleProfile: [
    async ({}, use) => {
      const app = await startApp(['--sample']);
      await untilHot(app);
      await app.stop();
      await use(app.profile);
      rmSync(app.profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  sampleApp: async ({ sampleProfile }, use) => {
    const profile = newProfile();
    cpSync(sampleProfile, profile, { recursive: true });
    const app = await startApp([], profile);
    await use(app);
    await app.stop();
    rmSync(app.profile, { recursive: true, force: true });
  },
  emptyApp: async ({}, use) => {
    const app = await startApp();
    await use(app);
    await app.stop();
    rmSync(app.profile, { recursive: true, force: true });
  },
  newsroom: async ({}, use) => {
    const newsroom = await createNewsroom();
    await use(newsroom);
    await newsroom.close();
  },
});

export { expect } from '@playwright/test';
