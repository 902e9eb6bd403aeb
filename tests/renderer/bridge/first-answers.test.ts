import { describe, expect, it } from 'vitest';
import type { Request } from '../../../renderer/bridge/request.ts';
import { withFirstAnswers } from '../../../renderer/bridge/first-answers.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';

/** A reader that answers each request with its name and how often it was asked anything by then. */
function recorded(start: () => Result<unknown>): {
  readonly asked: readonly string[];
  readonly ask: Request;
} {
  const asked: string[] = [];
  const request = async (name: string): Promise<Result<unknown>> => {
    asked.push(name);
    return name === 'app.start' ? start() : succeed(`${name}, ${asked.length}`);
  };
  return { asked, ask: withFirstAnswers(request as unknown as Request) };
}

const FIRST = { 'feeds.list': 'the feeds', 'views.list': 'the views', 'counts.get': 'the counts' };

describe('what the page asks for first', () => {
  it('is asked for in one, and the rest beside it', async () => {
    const { asked, ask } = recorded(() => succeed(FIRST));
    const answers = await Promise.all([
      ask('feeds.list', {}),
      ask('stories.hot', {}),
      ask('views.list', {}),
      ask('counts.get', {}),
    ]);
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([
      'the feeds',
      'stories.hot, 2',
      'the views',
      'the counts',
    ]);
    expect(asked).toEqual(['app.start', 'stories.hot']);
  });

  it('is asked for by itself when it is asked for again, and once the first answers are there', async () => {
    const { asked, ask } = recorded(() => succeed(FIRST));
    const [first, again] = await Promise.all([ask('feeds.list', {}), ask('feeds.list', {})]);
    expect([first, again]).toEqual([succeed('the feeds'), succeed('feeds.list, 2')]);
    expect(await ask('views.list', {})).toEqual(succeed('views.list, 3'));
    expect(asked).toEqual(['app.start', 'feeds.list', 'views.list']);
  });

  it('is asked for by itself where they cannot be had in one', async () => {
    const { asked, ask } = recorded(() => fail({ kind: 'not-found', what: 'request' }));
    expect(await Promise.all([ask('feeds.list', {}), ask('views.list', {})])).toEqual([
      succeed('feeds.list, 2'),
      succeed('views.list, 3'),
    ]);
    expect(asked).toEqual(['app.start', 'feeds.list', 'views.list']);
  });
});
