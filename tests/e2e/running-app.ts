import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Settings } from '../../shared/settings.ts';

/** The built app as a spec sees it, whichever shell it runs in. */
export interface RunningApp {
  readonly profile: string;
  /** Of its page, without a path. */
  readonly origin: string;
  /** Where its page begins; in the browser shell with the token that lets one in. */
  readonly address: string;
  /**
   * Its page: the window, or the tab led there. One that was opened before a restart may be gone.
   *
   * @param before what is to be so when the page loads
   */
  readonly open: (before?: (page: Page) => unknown) => Promise<Page>;
  /** Ends it as a person would, and starts it again on the same profile. */
  readonly restart: () => Promise<RunningApp>;
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** What was copied last. */
  readonly clipboard: () => Promise<string>;
  /** Does what asks where to save a backup, and has it there. Answers the name that it was offered under. */
  readonly saveBackup: (path: string, act: () => Promise<void>) => Promise<string>;
  /** Does what asks for a backup, and gives this one. */
  readonly giveBackup: (path: string, act: () => Promise<void>) => Promise<void>;
}

/**
 * Starts the app; it is ended and its profile removed after the test.
 *
 * @param profile left out, a new one of somebody who was shown around
 * @param uid who runs it, where that is somebody else; of the browser shell alone
 */
type StartApp = (args?: readonly string[], profile?: string, uid?: number) => Promise<RunningApp>;

/** What each shell brings to the specs. */
export interface ShellFixtures {
  readonly startApp: StartApp;
}

/** The news are read in once; a profile that comes back has them. */
export const again = (args: readonly string[]): readonly string[] => args.filter((arg) => arg !== '--sample');

/** An empty profile in which these settings were made before. */
export function newProfile(settings: Partial<Settings> = { tour: 'seen' }): string {
  const profile = mkdtempSync(join(tmpdir(), 'tagline-e2e-'));
  if (Object.keys(settings).length > 0)
    writeFileSync(join(profile, 'settings.json'), JSON.stringify(settings));
  return profile;
}
