import { describe, expect, it } from 'vitest';
import { followRedirects } from '../../../electron/core/fetch/follow-redirects.ts';

/** Which addresses are asked, and whether a private one may be, where each leads to the next. */
async function follow(allowPrivate: boolean, ...chain: readonly string[]) {
  const asked: (readonly [string, boolean])[] = [];
  const { outcome } = await followRedirects<{ readonly kind: 'done' }>(
    { url: chain[0] ?? '', allowPrivate },
    (url, mayBePrivate) => {
      asked.push([url.href, mayBePrivate]);
      const next = chain[asked.length];
      return Promise.resolve(
        next === undefined
          ? { kind: 'done', outcome: { kind: 'done' } }
          : { kind: 'moved', to: new URL(next), isPermanent: false },
      );
    },
  );
  return { asked, outcome };
}

describe('a feed that is allowed on a private network (H10)', () => {
  const own = 'http://192.168.1.5:8080/feed';

  it('may move about its own host', async () => {
    const { asked, outcome } = await follow(true, own, 'https://192.168.1.5/other');
    expect(asked).toEqual([
      [own, true],
      ['https://192.168.1.5/other', true],
    ]);
    expect(outcome).toEqual({ kind: 'done' });
  });

  it.each([
    'http://192.168.1.1/admin',
    'http://192.168.1.50:8080/feed',
    'http://127.0.0.1:8080/',
    'http://[::1]/',
  ])('leads to no other one: %s', async (elsewhere) => {
    const { asked, outcome } = await follow(true, own, elsewhere);
    expect(asked).toEqual([[own, true]]);
    expect(outcome).toMatchObject({
      kind: 'failed',
      fault: { kind: 'address-refused', reason: 'private' },
    });
  });

  it('is left for a name that may only stand for a public address', async () => {
    const { asked } = await follow(true, own, 'http://paper.example/feed', own);
    expect(asked).toEqual([
      [own, true],
      ['http://paper.example/feed', false],
      [own, true],
    ]);
  });
});

it('a feed of the internet leads to no private address (H10)', async () => {
  const { asked, outcome } = await follow(
    false,
    'https://paper.example/feed',
    'http://169.254.169.254/latest/',
  );
  expect(asked).toEqual([['https://paper.example/feed', false]]);
  expect(outcome).toMatchObject({ kind: 'failed', fault: { kind: 'address-refused', reason: 'private' } });
});
