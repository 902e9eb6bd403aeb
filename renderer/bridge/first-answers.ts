import type { Answer, FirstAnswers, RequestName } from '../../shared/contract.ts';
import { FIRST_NAMES } from '../../shared/request-names.ts';
import { succeed, type Result } from '../../shared/result.ts';
import type { Request } from './request.ts';

/**
 * A way to ask that gets what the page asks for first in one request: each of them takes the browser and the reader about as
 * long as all together, while a person waits for the first list. What is asked for later, or again, is asked by itself;
 * so is everything where `app.start` fails, and says by itself why.
 */
export function withFirstAnswers(request: Request): Request {
  const expected = new Set<RequestName>(FIRST_NAMES);
  let start: Promise<Result<FirstAnswers>> | null = null;
  const ask = async (): Promise<Result<FirstAnswers>> => {
    const answers = await request('app.start', {});
    expected.clear();
    return answers;
  };
  return async (name, args) => {
    if (!expected.delete(name)) return request(name, args);
    start ??= ask();
    const answers = await start;
    if (!answers.ok) return request(name, args);
    // It was among the names, so its answer is among theirs.
    return succeed((answers.value as unknown as Record<string, unknown>)[name] as Answer<typeof name>);
  };
}
