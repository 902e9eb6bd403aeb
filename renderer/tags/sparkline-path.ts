/**
 * The points of a sparkline in an SVG `polyline`, left to right over the whole width. The highest count touches the
 * top, zero the bottom; a quiet fortnight is a flat line at the bottom.
 *
 * @param padding room above and below for the stroke, in the same units
 */
export function sparklinePath(
  counts: readonly number[],
  width: number,
  height: number,
  padding: number,
): string {
  const highest = Math.max(...counts, 1);
  const step = counts.length > 1 ? width / (counts.length - 1) : 0;
  const drawn = height - 2 * padding;
  return counts
    .map((count, index) => `${round(index * step)},${round(padding + drawn * (1 - count / highest))}`)
    .join(' ');
}

const round = (value: number): number => Math.round(value * 100) / 100;
