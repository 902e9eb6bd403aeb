import { expect, it } from 'vitest';
import { clockText } from '../../../renderer/player/clock-text.ts';

it.each([
  [0, '0:00'],
  [9.99, '0:09'],
  [185, '3:05'],
  [3599, '59:59'],
  [3727, '1:02:07'],
  [36_000, '10:00:00'],
])('%d seconds are %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
