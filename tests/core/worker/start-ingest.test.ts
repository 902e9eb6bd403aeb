import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startIngest, type IngestClient } from '../../../electron/core/worker/start-ingest.ts';
import { tellsFault } from '../../faults/what-is-read.ts';

const LOG = { info: () => {}, warn: () => {}, error: () => {} };

describe('the ingest thread, seen from the reader', () => {
  let ingest: IngestClient;
  let deadlines: { readonly ms: number; readonly ring: () => void }[];
  const pass = (ms: number): void => deadlines.filter((one) => one.ms <= ms).forEach(({ ring }) => ring());

  beforeEach(() => {
    deadlines = [];
    const clock = {
      now: () => 0,
      after: (ms: number, ring: () => void) => {
        const deadline = { ms, ring };
        deadlines.push(deadline);
        return () => {
          deadlines = deadlines.filter((one) => one !== deadline);
        };
      },
    };
    ingest = startIngest(new URL('moody-thread.ts', import.meta.url), clock, LOG);
  });
  afterEach(() => ingest.stop());

  const read = async (path: string) => {
    const outcome = await ingest.ingest({
      bytes: new Uint8Array(),
      contentType: null,
      url: `https://paper.example/${path}`,
    });
    if (outcome.kind !== 'failed') throw new Error('the stand-in reads nothing');
    return outcome.fault;
  };

  it('does many documents in one thread, in order', async () => {
    const faults = await Promise.all(['a', 'b', 'c'].map(read));
    expect(new Set(faults.map((fault) => JSON.stringify(fault))).size).toBe(1);
    expect(deadlines).toEqual([]);
  });

  it.each(['crash', 'exit', 'reject'])(
    'fails a document that ends the thread (%s) alone; the next meets a new thread (P2, P5)',
    async (end) => {
      const before = await read('fine');
      const [ended, after] = await Promise.all([read(end), read('fine')]);
      expect(ended.kind).toBe('feed-unparsable');
      tellsFault(ended, 'feed');
      expect(after.kind).toBe('feed-broken');
      expect(after).not.toEqual(before);
    },
  );

  it.each(['crash', 'exit'])(
    'blames none of the documents around one that ends the thread (%s)',
    async (end) => {
      const kinds = (await Promise.all(['a', 'b', end, 'c', end, end, 'd'].map(read))).map(
        ({ kind }) => kind,
      );
      expect(kinds).toEqual([
        'feed-broken',
        'feed-broken',
        'feed-unparsable',
        'feed-broken',
        'feed-unparsable',
        'feed-unparsable',
        'feed-broken',
      ]);
      expect(deadlines).toEqual([]);
    },
  );

  it.each(['crash', 'exit'])(
    'does not blame the last document answered for the end of the thread (%s), however late both are heard of',
    async (end) => {
      await read('a');
      const both = Promise.all([read('b'), read(end), read('c')]);
      // A reader that is busy meanwhile.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      expect((await both).map(({ kind }) => kind)).toEqual(['feed-broken', 'feed-unparsable', 'feed-broken']);
    },
  );

  it('ends a document that takes too long, and goes on with those behind it', async () => {
    const stuck = read('stuck');
    const behind = read('fine');
    pass(30_000);
    expect(await stuck).toMatchObject({ kind: 'feed-unparsable' });
    expect(await behind).toMatchObject({ kind: 'feed-broken' });
  });

  it('lets a document that got no turn for long be read to its end', async () => {
    const starved = read('starved');
    pass(10_000);
    expect(await starved).toMatchObject({ kind: 'feed-broken' });
  });

  it('reads documents before it describes what was read', async () => {
    const order: string[] = [];
    const first = read('a').then(() => order.push('first document'));
    const described = ingest.describe([]).then(() => order.push('description'));
    const second = read('b').then(() => order.push('second document'));
    await Promise.all([first, described, second]);
    expect(order).toEqual(['first document', 'second document', 'description']);
  });
});
