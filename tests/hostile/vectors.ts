import type { Vector } from './vector.ts';
import { ADDRESSES } from './vectors/addresses.ts';
import { MUTATIONS } from './vectors/mutations.ts';
import { NAMES } from './vectors/names.ts';
import { PAGES } from './vectors/pages.ts';
import { SCRIPTS } from './vectors/scripts.ts';
import { WRITING } from './vectors/writing.ts';

/** Every way that the suite tries, one per technique of what is known to work somewhere. */
export const VECTORS: readonly Vector[] = [
  ...SCRIPTS,
  ...ADDRESSES,
  ...MUTATIONS,
  ...PAGES,
  ...NAMES,
  ...WRITING,
];

/** What `RUN` and `FOREIGN` stand for in one trial. */
export interface Traps {
  readonly run: string;
  readonly foreign: string;
}

export const armed = (html: string, { run, foreign }: Traps): string =>
  html.replaceAll('RUN', run).replaceAll('FOREIGN', foreign);
