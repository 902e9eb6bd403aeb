import { expect, it } from 'vitest';
import { runCrashes } from './run-crashes.ts';

const PATIENCE_MS = 120_000;

it(
  'an app that is killed while it refreshes, marks, saves, clears and copies loses nothing it had acknowledged (P1, S13)',
  { timeout: PATIENCE_MS },
  async () => {
    const report = await runCrashes({
      kills: 6,
      seed: 20250326,
      form: 'source',
      longestMs: 900,
      tell: () => {},
    });
    expect(report.wrong).toEqual([]);
    expect(report.answers).toBeGreaterThan(0);
    expect(report.acknowledged).toBeGreaterThan(0);
  },
);
