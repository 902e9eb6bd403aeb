import { defineConfig } from '@playwright/test';
import browser from '../playwright.config.ts';

/** Run by `npm run test:desktop`, which says where Electron is: what only a window can show, and every spec of the browser shell. */
export default defineConfig({
  ...browser,
  outputDir: '../../test-results/desktop',
  reporter: [['list'], ['./say-skipped.ts']],
  projects: [
    { name: 'window', testDir: '.', testMatch: '*.spec.ts' },
    { name: 'as in the browser shell', testDir: '../e2e' },
  ],
});
