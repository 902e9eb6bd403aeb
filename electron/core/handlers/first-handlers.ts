import type { FirstAnswers } from '../../../shared/contract.ts';
import { FIRST_NAMES } from '../../../shared/request-names.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';

/** Answers in one what the page asks for first. */
export const firstHandlers = (handlers: Pick<Handlers, keyof FirstAnswers>): Pick<Handlers, 'app.start'> => ({
  'app.start': async () => {
    const answers: [name: string, value: unknown][] = [];
    for (const name of FIRST_NAMES) {
      const answer: Result<unknown> = await handlers[name]({});
      if (!answer.ok) return answer;
      answers.push([name, answer.value]);
    }
    // One for each name, made by the handler of that name.
    return succeed(Object.fromEntries(answers) as unknown as FirstAnswers);
  },
});
