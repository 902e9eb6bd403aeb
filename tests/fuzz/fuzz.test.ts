import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realCorpus, writtenCorpus } from './corpus.ts';
import { openFuzzThread, type FuzzThread } from './hit-in-thread.ts';
import { makeInput } from './make-input.ts';
import { hit, TARGETS, type Target } from './targets.ts';

/** `npm run fuzz` goes on from here, for as long as it is told to. */
const SEED = 1_000_000;
const INPUTS = 200;
/** Real documents are larger: so many take a few seconds. */
const REAL_INPUTS = 100;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('whatever a stranger writes', () => {
  let thread: FuzzThread;
  beforeAll(() => {
    thread = openFuzzThread();
  });
  afterAll(() => thread.stop());

  const expectSound = async (
    target: Target,
    corpus: readonly Uint8Array[],
    inputs: number,
  ): Promise<void> => {
    const failed: unknown[] = [];
    for (let seed = SEED; seed < SEED + inputs; seed += 1) {
      const { detail } = await thread.hit(makeInput(seed, corpus, target));
      if (detail !== null)
        failed.push({ again: `npm run fuzz -- --target ${target} --seed ${seed}`, detail });
      if (failed.length > 2) break;
    }
    expect(failed).toEqual([]);
  };

  it.each(Object.keys(TARGETS) as Target[])(
    '%s: ends in time, throws nothing, leaves nothing behind and gives what is well-formed',
    (target) => expectSound(target, writtenCorpus(), INPUTS),
    120_000,
  );

  const real = realCorpus();
  it.skipIf(real.length === 0).each(Object.keys(TARGETS) as Target[])(
    '%s of what is real, spoilt: likewise',
    (target) => expectSound(target, [...writtenCorpus(), ...real], REAL_INPUTS),
    120_000,
  );

  it.each([
    ['comments that are never closed', 'parse', '<!-- '.repeat(60_000)],
    [
      'declarations that are never closed, below the root',
      'parse',
      `<rss><channel>${'<!ENTITY '.repeat(30_000)}`,
    ],
    ['texts of tags that never end', 'parse', `<rss><channel><item><title>${'&lt;b '.repeat(60_000)}`],
    ['document types that are never closed', 'opml', `<opml>${'<!DOCTYPE['.repeat(50_000)}`],
    ['a sign-in form that never ends', 'parse', `<html>${'<input '.repeat(100_000)}`],
    ['an address of nothing but brackets', 'addresses', `x${'>'.repeat(300_000)}x`],
  ] as const)('%s are read in time', async (_, target, text) => {
    expect((await thread.hit({ target, bytes: encode(text) })).detail).toBeNull();
  });
});

describe('the fuzzer itself', () => {
  it('makes the same input of the same seed', () => {
    const made = () =>
      Array.from({ length: 30 }, (_, seed) =>
        Buffer.from(makeInput(seed, writtenCorpus()).bytes).toString('hex'),
      );
    expect(made()).toEqual(made());
  });

  it('takes every target in turn', () => {
    const taken = Array.from({ length: 14 }, (_, seed) => makeInput(seed, writtenCorpus()).target);
    expect(new Set(taken)).toEqual(new Set(Object.keys(TARGETS)));
  });

  it('ends a thread that hangs or dies, says so, and goes on in a new one', async () => {
    const threadUrl = new URL('misbehaving-thread.ts', import.meta.url);
    const hasty = openFuzzThread(threadUrl, 300);
    const patient = openFuzzThread(threadUrl, 60_000);
    const bytes = (text: string) => ({ target: 'parse', bytes: encode(text) }) as const;
    expect((await hasty.hit(bytes('hang'))).detail).toMatch(/^hangs/u);
    expect((await hasty.hit(bytes('fine'))).detail).toBeNull();
    expect((await patient.hit(bytes('die'))).detail).toMatch(/^kills the thread: .*memory/iu);
    expect((await patient.hit(bytes('fine'))).detail).toBeNull();
    await hasty.stop();
    await patient.stop();
  }, 60_000);

  it('sees what was left on the prototype of everything', () => {
    Reflect.set(Object.prototype, 'polluted', 1);
    try {
      expect(() => hit('dates', encode('x'))).toThrow('not clean prototypes');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
    expect(() => hit('dates', encode('x'))).not.toThrow();
  });
});
