import type { Settings } from '../../shared/settings.ts';
import { areKeys, collide, firstStep, stepsOf, type KeyPress, type Keys, type Step } from './keys.ts';
import { FIXED, PRESETS } from './presets.ts';
import { SHORTCUT_NAMES, type Shortcut } from './shortcut.ts';

/** A preset and what a person has changed of it, by the names of {@link SHORTCUT_NAMES}. */
export type ShortcutChoice = Settings['shortcuts'];

/** Which keys do what, all told. No two shortcuts have keys that collide. */
export interface Bindings {
  /** The keys of each shortcut that can be changed. */
  readonly keys: ReadonlyMap<Shortcut, readonly Keys[]>;
  readonly shortcuts: ReadonlyMap<Keys, Shortcut>;
  /** Steps after which a second one is awaited. */
  readonly firstSteps: ReadonlySet<Step>;
}

/** The keys that a preset gives. */
const presetKeys = ({ preset }: ShortcutChoice, shortcut: Shortcut): readonly Keys[] =>
  PRESETS[preset][shortcut] ?? [];

/** The keys a person gave, those that cannot be read left out; null where they gave none. */
function ownKeys({ own }: ShortcutChoice, shortcut: Shortcut): readonly Keys[] | null {
  return Object.hasOwn(own, shortcut) ? (own[shortcut]?.filter(areKeys) ?? null) : null;
}

/** Where a preset's keys collide with a person's own, those hold. */
export function bindingsOf(choice: ShortcutChoice): Bindings {
  const shortcuts = new Map<Keys, Shortcut>();
  const take = (shortcut: Shortcut, wished: readonly Keys[]): readonly Keys[] => {
    const taken = wished.filter((keys) => [...shortcuts.keys()].every((other) => !collide(keys, other)));
    for (const keys of taken) shortcuts.set(keys, shortcut);
    return taken;
  };
  const isOwn = (shortcut: Shortcut): boolean => ownKeys(choice, shortcut) !== null;
  const byPerson = SHORTCUT_NAMES.filter(isOwn);
  const byPreset = SHORTCUT_NAMES.filter((shortcut) => !isOwn(shortcut));
  const keys = new Map<Shortcut, readonly Keys[]>();
  for (const shortcut of [...byPerson, ...byPreset]) {
    keys.set(shortcut, take(shortcut, ownKeys(choice, shortcut) ?? presetKeys(choice, shortcut)));
  }
  for (const shortcut of SHORTCUT_NAMES) take(shortcut, FIXED[shortcut] ?? []);
  const firstSteps = new Set([...shortcuts.keys()].flatMap((one) => firstStep(one) ?? []));
  return { keys, shortcuts, firstSteps };
}

interface KeyMeaning {
  readonly shortcut: Shortcut | null;
  /** The step that waits for a second one. */
  readonly first: Step | null;
}

/** @param first the step that was waiting, from the press before */
export function meaningOf(press: KeyPress, first: Step | null, bindings: Bindings): KeyMeaning {
  for (const step of stepsOf(press)) {
    const shortcut = bindings.shortcuts.get(first === null ? step : `${first} ${step}`);
    if (shortcut !== undefined) return { shortcut, first: null };
    if (first === null && bindings.firstSteps.has(step)) return { shortcut: null, first: step };
  }
  return { shortcut: null, first: null };
}
