/** What a row of a table says about many runs of one thing, in milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly runs: number;
}

/** @param times in milliseconds, in any order */
export function quantiles(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), max: sorted.at(-1) ?? 0, runs: sorted.length };
}

/** Runs `work` so many times, one after the other, after a few that are not counted. */
export async function timed(runs: number, work: (run: number) => unknown): Promise<Quantiles> {
  const times: number[] = [];
  const warmUp = Math.min(10, runs);
  for (let run = -warmUp; run < runs; run += 1) {
    const from = performance.now();
    await work(run < 0 ? run + warmUp : run);
    if (run >= 0) times.push(performance.now() - from);
  }
  return quantiles(times);
}

export const median = (values: readonly number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
