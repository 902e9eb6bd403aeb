import { rmSync } from 'node:fs';
import { _electron, test as base } from '@playwright/test';
import type { RunningApp, ShellFixtures } from '../e2e/running-app.ts';
import { openWindow, type AppInWindow } from './open-window.ts';

interface DesktopFixtures extends ShellFixtures {
  readonly startApp: (args?: readonly string[], profile?: string) => Promise<AppInWindow>;
}

/** Tests of the app in the desktop shell, in its window. */
export const desktopTest = base.extend<DesktopFixtures>({
  startApp: async ({ viewport, colorScheme, locale, timezoneId }, use) => {
    const started: RunningApp[] = [];
    const runtime = process.env['TAGLINE_ELECTRON'] ?? '';
    const surroundings = { viewport, colorScheme, locale, timezoneId };
    await use((args, profile) => openWindow(_electron, runtime, surroundings, started, args, profile));
    // Several may have had one profile, one after another.
    await Promise.all(started.map(({ stop }) => stop()));
    for (const { profile } of started) rmSync(profile, { recursive: true, force: true });
  },
});
