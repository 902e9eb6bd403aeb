import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderEvent } from '../../../shared/contract.ts';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { startReader, type ReaderClient } from '../../../electron/core/worker/start-reader.ts';
import { tellsFault } from '../../faults/what-is-read.ts';

const INTERNAL = { ok: false, fault: { kind: 'internal' } } as const;

describe('the reader’s thread, seen from its shell', () => {
  let reader: ReaderClient;
  let events: ReaderEvent[];
  const errors: string[] = [];

  beforeEach(() => {
    events = [];
    reader = startReader({
      readerThreadUrl: new URL('dying-thread.ts', import.meta.url),
      ingestThreadUrl: new URL('dying-thread.ts', import.meta.url),
      checkpointThreadUrl: new URL('dying-thread.ts', import.meta.url),
      measureThreadUrl: new URL('dying-thread.ts', import.meta.url),
      upkeepThreadUrl: new URL('dying-thread.ts', import.meta.url),
      profile: '/nonexistent',
      sample: '/nonexistent',
      shell: 'browser',
      version: 'test',
      homepage: 'https://tagline.example/',
      isOnline: true,
      settings: { get: () => DEFAULT_SETTINGS, set: async () => DEFAULT_SETTINGS },
      log: { info: () => {}, warn: () => {}, error: (message) => errors.push(message) },
      openExternal: async () => false,
      showNotice: async () => false,
    });
    reader.onEvent((event) => events.push(event));
  });
  afterEach(() => reader.stop());

  it.each(['die', 'throw', 'reject'])(
    'is started again after it ended by %s; what was under way fails, what comes next is answered (P5)',
    async (end) => {
      const first = await reader.request('hello', {});
      const underWay = reader.request('wait', {});
      expect(await reader.request(end, {})).toMatchObject(INTERNAL);
      expect(await underWay).toMatchObject(INTERNAL);
      tellsFault({ ...INTERNAL.fault, detail: '' });
      const second = await reader.request('hello', {});
      expect(second).toMatchObject({ ok: true });
      expect(second).not.toEqual(first);
      expect(events).toEqual([{ kind: 'reader.restarted' }]);
    },
  );

  it('that ends under a question is asked again, so that the window notices no more than a pause', async () => {
    const first = await reader.request('hello', {});
    const answer = await reader.request('articles.list', first.ok ? first.value : null);
    expect(answer).toMatchObject({ ok: true });
    expect(answer).not.toEqual(first);
    expect(events).toEqual([{ kind: 'reader.restarted' }]);
  });

  it('that ends by itself is followed by another, which answers what was asked meanwhile, however often', async () => {
    let before: unknown = null;
    for (let restart = 0; restart < 7; restart += 1) {
      expect(await reader.request('restart', {})).toMatchObject({ ok: true });
      const after = await reader.request('hello', {});
      expect(after).toMatchObject({ ok: true });
      expect(after).not.toEqual(before);
      before = after;
    }
    expect(events).toHaveLength(7);
  });

  it('is given up after too many ends, and says so instead of staying silent', async () => {
    for (let end = 0; end < 6; end += 1) await reader.request('die', {});
    expect(await reader.request('hello', {})).toMatchObject(INTERNAL);
    expect(events).toHaveLength(5);
    const before = performance.now();
    await reader.stop();
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('stops once, however often it is asked to, and whoever asks waits for it', async () => {
    await reader.request('hello', {});
    const ended: string[] = [];
    const stop = async (who: string): Promise<void> => {
      await reader.stop();
      ended.push(who);
    };
    const both = [stop('first'), stop('second')];
    await Promise.resolve();
    expect(ended).toEqual([]);
    await Promise.all(both);
    expect(ended).toEqual(['first', 'second']);
    await reader.stop();
    await vi.waitFor(async () => expect(await reader.request('hello', {})).toMatchObject(INTERNAL));
  });
});
