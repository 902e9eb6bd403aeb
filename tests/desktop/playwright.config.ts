import { defineConfig } from '@playwright/test';

/** Run by `npm run test:desktop`, which says where Electron is. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/desktop',
  workers: 1,
  retries: 0,
  timeout: 60_000,
});
