import { expect, it } from 'vitest';
import { currentBoot, isSameBoot } from '../../../../electron/core/store/recover/boot.ts';
import { MINUTE_MS } from '../../../../shared/time.ts';

it('one run of the computer is the same whenever it is asked for', async () => {
  const first = currentBoot();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isSameBoot(first, currentBoot())).toBe(true);
  expect(first.id === null).toBe(process.platform !== 'linux');
});

it('two runs are told apart by their numbers, or by when they began, but not by a clock that was set a little', () => {
  expect(isSameBoot({ id: 'a', at: 0 }, { id: 'b', at: 0 })).toBe(false);
  expect(isSameBoot({ id: 'a', at: 0 }, { id: 'a', at: 60 * MINUTE_MS })).toBe(true);
  expect(isSameBoot({ id: null, at: 0 }, { id: null, at: 5000 })).toBe(true);
  expect(isSameBoot({ id: null, at: 0 }, { id: null, at: MINUTE_MS })).toBe(false);
});
