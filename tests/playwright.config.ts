import { defineConfig } from '@playwright/test';

/** Flags that keep Chromium from asking anybody on the network anything. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  // Nothing here is a test of speed, and the machine may be busy with something else.
  expect: { timeout: 20_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Kyiv',
    locale: 'en-GB',
    colorScheme: 'light',
    launchOptions: { executablePath: process.env['TAGLINE_CHROMIUM'] ?? '/usr/bin/chromium', args: QUIET },
    // A trace of each test takes a quarter of its time: TAGLINE_TRACE=1 keeps those of failed ones.
    trace: process.env['TAGLINE_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
