import { expect, it } from 'vitest';
import { weighMove } from '../../../electron/core/refresh/weigh-move.ts';
import type { MoveSeen } from '../../../electron/core/store/feed-to-refresh.ts';
import { HOUR_MS } from '../../../shared/time.ts';

const TARGET = 'https://new.example/feed';
type Poll = readonly [atHours: number, target: string | null];

/** Meets these targets one after the other; the address believed at last, or null. */
function meet(polls: readonly Poll[], refused: string | null = null): string | null {
  let move: MoveSeen | null = null;
  let movedTo: string | null = null;
  for (const [atHours, target] of polls) {
    ({ move, movedTo } = weighMove(move, target, atHours * HOUR_MS, refused));
  }
  return movedTo;
}

it('believes a move that was met three times over a day', () => {
  expect(
    meet([
      [0, TARGET],
      [12, TARGET],
      [24, TARGET],
    ]),
  ).toBe(TARGET);
});

it('never believes one that the person refused, and still another one', () => {
  const polls: readonly Poll[] = [0, 12, 24].map((atHours) => [atHours, TARGET]);
  expect(meet(polls, TARGET)).toBeNull();
  expect(meet(polls, 'https://other.example/')).not.toBeNull();
});

const doubtful: readonly (readonly [string, readonly Poll[]])[] = [
  [
    'twice over a day',
    [
      [0, TARGET],
      [24, TARGET],
    ],
  ],
  [
    'five times in an evening',
    [
      [0, TARGET],
      [1, TARGET],
      [2, TARGET],
      [3, TARGET],
      [4, TARGET],
    ],
  ],
  [
    'to another place in between',
    [
      [0, TARGET],
      [12, 'https://other.example/'],
      [24, TARGET],
      [30, TARGET],
    ],
  ],
  [
    'with an answer of the old place in between',
    [
      [0, TARGET],
      [12, null],
      [24, TARGET],
      [36, TARGET],
    ],
  ],
];

it.each(doubtful)('does not believe one that was met %s', (_, polls) => {
  expect(meet(polls)).toBeNull();
});
