import { describe, expect, it } from 'vitest';
import { faultLines } from '../../../renderer/locales/fault-lines.ts';

const host = 'news.example';

describe('the technical cause', () => {
  it('is the kind, then each fact with its name', () => {
    expect(faultLines({ kind: 'timeout', host, stage: 'headers', timeoutMs: 15_000 })).toEqual([
      'kind: timeout',
      'host: news.example',
      'stage: headers',
      'timeout: 15000 ms',
    ]);
    expect(faultLines({ kind: 'too-large', host, limitBytes: 15_728_640 }).at(-1)).toBe(
      'limit: 15728640 bytes',
    );
    expect(faultLines({ kind: 'certificate', host, problem: 'wrong-host' })).toEqual([
      'kind: certificate',
      'host: news.example',
      'problem: wrong-host',
    ]);
  });

  it('leaves out what is not known and writes times for everybody', () => {
    expect(faultLines({ kind: 'http-status', host, status: 500, retryAfterMs: null })).toEqual([
      'kind: http-status',
      'host: news.example',
      'status: 500',
    ]);
    expect(faultLines({ kind: 'feed-gap', from: 0, to: Date.UTC(2026, 2, 2, 8, 40) })).toEqual([
      'kind: feed-gap',
      'from: 1970-01-01T00:00:00.000Z',
      'to: 2026-03-02T08:40:00.000Z',
    ]);
  });

  it('keeps a publisher’s text to one line of bounded length', () => {
    const forged = 'oops\nkind: nothing-wrong\u2028\u202Eteews';
    const lines = faultLines({ kind: 'feed-broken', detail: forged });
    expect(lines).toEqual(['kind: feed-broken', 'detail: oops kind: nothing-wrong teews']);
    const [, long = ''] = faultLines({ kind: 'feed-broken', detail: '<b>'.repeat(100_000) });
    expect(long.length).toBeLessThan(520);
    expect(long.endsWith('…')).toBe(true);
  });
});
