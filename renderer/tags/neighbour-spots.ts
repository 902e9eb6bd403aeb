/** A place in the picture, in hundredths of its width and height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface NeighbourSpots {
  readonly rows: number;
  readonly centre: Spot;
  /** For each neighbour, the nearest to the centre first. */
  readonly spots: readonly Spot[];
}

const LEAST_ROWS = 3;
/** Of a slot: rows and columns stand a little aside by turns, so that a line to the far one passes by the near one. */
const ASIDE_X = 0.16;
const ASIDE_Y = 0.2;

/**
 * Places tags around the one they meet: each in a slot of its own, so that no two names overlap however long they are.
 *
 * @param columns odd, so that there is a middle
 */
export function neighbourSpots(count: number, columns: number): NeighbourSpots {
  const needed = Math.ceil((count + 1) / columns);
  const rows = Math.max(LEAST_ROWS, needed + ((needed + 1) % 2));
  const middle = { column: (columns - 1) / 2, row: (rows - 1) / 2 };
  const spotOf = (column: number, row: number): Spot => ({
    x: ((column + 0.5 + (row % 2 === 0 ? ASIDE_X : -ASIDE_X)) / (columns + ASIDE_X)) * 100,
    y: ((row + 0.5 + (column % 2 === 0 ? ASIDE_Y : -ASIDE_Y)) / rows) * 100,
  });
  const slots = Array.from({ length: columns * rows }, (_, index) => ({
    column: index % columns,
    row: Math.floor(index / columns),
  }));
  const away = ({ column, row }: (typeof slots)[number]): number =>
    Math.hypot(column - middle.column, row - middle.row);
  const [centre, ...others] = slots.toSorted((a, b) => away(a) - away(b));
  return {
    rows,
    centre: centre === undefined ? { x: 50, y: 50 } : spotOf(centre.column, centre.row),
    spots: others.slice(0, count).map(({ column, row }) => spotOf(column, row)),
  };
}
