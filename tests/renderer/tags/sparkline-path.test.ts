import { describe, expect, it } from 'vitest';
import { sparklinePath } from '../../../renderer/tags/sparkline-path.ts';

const points = (path: string): number[][] => path.split(' ').map((point) => point.split(',').map(Number));

describe('sparklinePath', () => {
  it('spans the width, with the busiest day at the top and a quiet one at the bottom', () => {
    expect(sparklinePath([0, 2, 4], 44, 14, 1)).toBe('0,13 22,7 44,1');
  });

  it('is flat at the bottom where nothing happened', () => {
    expect(points(sparklinePath(Array(14).fill(0), 44, 14, 1)).every(([, y]) => y === 13)).toBe(true);
  });

  it('stays inside the picture whatever the counts', () => {
    for (const [x, y] of points(sparklinePath([1, 1_000_000, 3, 0, 7], 44, 14, 1))) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(44);
      expect(y).toBeGreaterThanOrEqual(1);
      expect(y).toBeLessThanOrEqual(13);
    }
  });

  it('draws one day as one point, and no days as nothing', () => {
    expect(sparklinePath([3], 44, 14, 1)).toBe('0,1');
    expect(sparklinePath([], 44, 14, 1)).toBe('');
  });
});
