import { arbitraryLines } from './arbitrary-lines.ts';
import { seeded } from '../newsroom/invent-items.ts';
import { mutate, repeatWord } from './mutate.ts';
import { TARGETS, type Target } from './targets.ts';

const NAMES = Object.keys(TARGETS) as readonly Target[];

export interface FuzzInput {
  readonly target: Target;
  readonly bytes: Uint8Array;
}

/** What a seed stands for, given the corpus: one input for one target, taken in turns. */
export function makeInput(
  seed: number,
  corpus: readonly Uint8Array[],
  target: Target = NAMES[seed % NAMES.length] ?? 'parse',
): FuzzInput {
  const random = seeded(Math.imul(seed, 0x9e3779b1));
  const isLines = target === 'dates' || target === 'addresses';
  // Now and then what no grammar thinks of.
  if (isLines && random() < 0.8) return { target, bytes: arbitraryLines(target, seed) };
  return { target, bytes: random() < 0.1 ? repeatWord(random) : mutate(random, corpus) };
}
