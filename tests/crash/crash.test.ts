import { expect, it } from 'vitest';
import { runCrashes } from './run-crashes.ts';

const PATIENCE_MS = 120_000;

it(
  'an app that is killed while it refreshes, marks, saves, clears, lets go of what is old, backs up and copies loses nothing it had acknowledged (P1, S13)',
  { timeout: PATIENCE_MS },
  async () => {
    const report = await runCrashes({
      kills: 6,
      seed: 20250326,
      form: 'source',
      longestMs: 1500,
      tell: () => {},
    });
    expect(report.wrong).toEqual([]);
    for (const name of ['refresh', 'mark', 'save', 'clear', 'retain', 'backUp']) {
      expect([name, (report.done.get(name) ?? 0) > 0]).toEqual([name, true]);
    }
    expect(report.acknowledged).toBeGreaterThan(0);
  },
);
