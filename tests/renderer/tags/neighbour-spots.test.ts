import { describe, expect, it } from 'vitest';
import { neighbourSpots } from '../../../renderer/tags/neighbour-spots.ts';

const COUNTS = Array.from({ length: 25 }, (_, count) => count);

describe.each([3, 5])('spots of tags around another, in %i columns', (columns) => {
  it.each(COUNTS)('are apart by more than half a slot, and inside of the picture, for %i', (count) => {
    const { rows, centre, spots } = neighbourSpots(count, columns);
    expect(spots).toHaveLength(count);
    const all = [centre, ...spots];
    for (const { x, y } of all) {
      expect(Math.min(x, 100 - x)).toBeGreaterThanOrEqual((0.3 / columns) * 100);
      expect(Math.min(y, 100 - y)).toBeGreaterThanOrEqual((0.29 / rows) * 100);
    }
    const isApart = all.every((a, index) =>
      all
        .slice(index + 1)
        .every((b) => Math.abs(a.x - b.x) > 60 / columns || Math.abs(a.y - b.y) > 59 / rows),
    );
    expect(isApart).toBe(true);
  });

  it('puts the first nearest to the middle', () => {
    const { centre, spots } = neighbourSpots(columns * 3 - 1, columns);
    const column = ({ x }: { readonly x: number }): number => Math.round((x - centre.x) / (100 / columns));
    expect(Math.abs(column(spots[0] ?? centre))).toBeLessThanOrEqual(1);
    expect(Math.abs(column(spots.at(-1) ?? centre))).toBe((columns - 1) / 2);
  });
});
