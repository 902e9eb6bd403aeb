import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderEvent } from '../../../shared/contract.ts';
import { useConnection } from '../../../renderer/bridge/connection-store.ts';
import { loopbackBridge } from '../../../renderer/bridge/loopback-bridge.ts';

const isLost = (): boolean => useConnection.getState().isLost;

beforeEach(() => {
  useConnection.setState({ isLost: false });
});

describe('a request over HTTP', () => {
  it('posts its arguments as JSON to its own name and answers the result', async () => {
    const fetch = vi.fn(async () => Response.json({ ok: true, value: { articles: 1, unread: 1, saved: 0 } }));
    vi.stubGlobal('fetch', fetch);
    const result = await loopbackBridge().request('counts.get', {});
    expect(result).toEqual({ ok: true, value: { articles: 1, unread: 1, saved: 0 } });
    expect(fetch).toHaveBeenCalledWith('/api/counts.get', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  });

  it('is sent whatever becomes of the page, where it keeps what a person has just done', async () => {
    const kept: (boolean | undefined)[] = [];
    vi.stubGlobal('fetch', async (_: string, { keepalive }: RequestInit) => {
      kept.push(keepalive);
      return Response.json({ ok: true, value: null });
    });
    const { request } = loopbackBridge();
    const ids = Array.from({ length: 1000 }, (_, at) => 10 ** 15 + at);
    await request('articles.save', { id: 1, isSaved: true });
    await request('articles.mark', { ids: ids.slice(0, 900), isRead: true });
    // More than the browser sends for a page that is gone.
    await request('articles.mark', { ids, isRead: true });
    await request('feeds.list', {});
    expect(kept).toEqual([true, true, undefined, undefined]);
  });

  it.each([
    ['is not there', () => Promise.reject(new TypeError('failed to fetch'))],
    ['answers an error status', () => Promise.resolve(new Response('no', { status: 500 }))],
    ['answers no JSON', () => Promise.resolve(new Response('<html>'))],
  ])('is a fault and a lost connection when the reader %s', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch);
    const result = await loopbackBridge().request('counts.get', {});
    expect(result).toMatchObject({ ok: false, fault: { kind: 'internal' } });
    expect(isLost()).toBe(true);
  });

  it('finds the connection again with the next answer', async () => {
    useConnection.setState({ isLost: true });
    vi.stubGlobal('fetch', async () => Response.json({ ok: true, value: null }));
    await loopbackBridge().request('counts.get', {});
    expect(isLost()).toBe(false);
  });
});

describe('the event stream', () => {
  class FakeStream extends EventTarget {
    static last: FakeStream | null = null;
    close = vi.fn();
    constructor() {
      super();
      FakeStream.last = this;
    }
  }

  it('hands events on, and after a gap has everything asked for again', () => {
    vi.stubGlobal('EventSource', FakeStream);
    const heard: ReaderEvent[] = [];
    const stop = loopbackBridge().onEvent((event) => heard.push(event));
    const stream = FakeStream.last;
    if (stream === null) throw new Error('no stream was opened');
    stream.dispatchEvent(new Event('open'));
    stream.dispatchEvent(new MessageEvent('message', { data: '{"kind":"feeds.changed"}' }));
    expect(heard).toEqual([{ kind: 'feeds.changed' }]);
    stream.dispatchEvent(new Event('error'));
    expect(isLost()).toBe(true);
    stream.dispatchEvent(new Event('open'));
    expect(isLost()).toBe(false);
    expect(heard.at(-1)).toEqual({ kind: 'reader.restarted' });
    stop();
    expect(stream.close).toHaveBeenCalledOnce();
  });
});
