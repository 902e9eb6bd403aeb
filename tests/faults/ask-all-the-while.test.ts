import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openTestDatabase } from '../core/store/open-test-database.ts';
import { askAllTheWhile } from './ask-all-the-while.ts';

it('sees a person wait for a reader that is busy, and be answered by one that is not', async () => {
  const stop = askAllTheWhile(openTestDatabase());
  await pause(200);
  const until = performance.now() + 500;
  while (performance.now() < until);
  await pause(50);
  const { answered, longestMs } = stop();
  expect(answered).toBeGreaterThan(1);
  expect(longestMs).toBeGreaterThan(400);
});
