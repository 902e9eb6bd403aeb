import { cpSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { desktopTest } from '../desktop/desktop-test.ts';
import { browserTest, serveApp } from './browser-shell.ts';
import { newProfile, type RunningApp } from './running-app.ts';

/** Stories of the sample news that several publishers carry. */
const SAMPLE_HOT = 4;

/** Whether the specs are run in the desktop shell; `npm run test:desktop` says where its runtime is. */
const isDesktop = process.env['TAGLINE_ELECTRON'] !== undefined;

/** Settles when the stories of the sample news are known. */
async function untilHot(address: string): Promise<void> {
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

interface Fixtures {
  /** A fresh profile with the sample news. */
  readonly sampleApp: RunningApp;
  /** An empty profile of somebody who was shown around. */
  readonly emptyApp: RunningApp;
  /** A publisher on this computer, closed afterwards. */
  readonly newsroom: Newsroom;
}

interface WorkerFixtures {
  /** A profile that the sample news were read into once, which takes no window; tests get copies. */
  readonly sampleProfile: string;
}

/** Tests with an app of their own, ended and removed afterwards. */
export const test = (isDesktop ? desktopTest : browserTest).extend<Fixtures, WorkerFixtures>({
  sampleProfile: [
    async ({}, use) => {
      const app = await serveApp(['--sample']);
      await untilHot(app.address);
      await app.stop();
      await use(app.profile);
      rmSync(app.profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  sampleApp: async ({ sampleProfile, startApp }, use) => {
    const profile = newProfile({});
    cpSync(sampleProfile, profile, { recursive: true });
    await use(await startApp([], profile));
  },
  emptyApp: async ({ startApp }, use) => {
    await use(await startApp());
  },
  newsroom: async ({}, use) => {
    const newsroom = await createNewsroom();
    await use(newsroom);
    await newsroom.close();
  },
});

/** What follows, in this file or group, is about the browser shell or a browser alone: the desktop's run skips it and says why. */
export const browserOnly = (why: string): void => test.skip(isDesktop, why);

export { expect } from '@playwright/test';
