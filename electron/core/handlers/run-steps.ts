import { letOthersIn } from '../refresh/let-others-in.ts';

/** Runs long work step by step, answering other requests in between; gives what all steps gave. */
export async function runSteps<Value>(steps: Iterable<readonly Value[]>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for (const values of steps) {
    all.push(...values);
    await letOthersIn();
  }
  return all;
}
