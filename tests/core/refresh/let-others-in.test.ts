import { expect, it } from 'vitest';
import { letOthersIn } from '../../../electron/core/refresh/let-others-in.ts';

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

it('lets those that wait go on one after the other, with room for others in between', async () => {
  const gone: number[] = [];
  const all = [1, 2, 3].map((one) => letOthersIn().then(() => gone.push(one)));
  const seen: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await turn();
    seen.push(gone.length);
  }
  await Promise.all(all);
  expect(gone).toEqual([1, 2, 3]);
  expect(seen.slice(0, 3)).toEqual([1, 2, 3]);
});
