import type { Clock } from '../world.ts';

/** Gathers ids and hands them on together, each once, at most so often. */
export function gatherIds(
  clock: Pick<Clock, 'after'>,
  pauseMs: number,
  handOn: (ids: readonly number[]) => void,
): (ids: readonly number[]) => void {
  let gathered = new Set<number>();
  return (ids) => {
    if (gathered.size === 0) {
      clock.after(pauseMs, () => {
        const together = [...gathered];
        gathered = new Set();
        handOn(together);
      });
    }
    for (const id of ids) gathered.add(id);
  };
}
