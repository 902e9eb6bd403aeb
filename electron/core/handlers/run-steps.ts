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

/** The same for work that gives one value at its end. */
export async function finish<Value>(steps: Iterator<unknown, Value>): Promise<Value> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await letOthersIn();
  }
}
