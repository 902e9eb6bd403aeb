import { bindingsOf, type ShortcutChoice } from './bindings.ts';
import { collide, type Keys } from './keys.ts';
import { PRESETS } from './presets.ts';
import { SHORTCUT_NAMES, type Shortcut } from './shortcut.ts';

/** The other shortcuts that would lose keys if this one had them. */
export function losersOf(choice: ShortcutChoice, shortcut: Shortcut, wished: Keys): readonly Shortcut[] {
  const { keys } = bindingsOf(choice);
  return SHORTCUT_NAMES.filter(
    (other) => other !== shortcut && keys.get(other)?.some((one) => collide(one, wished)) === true,
  );
}

/** Whether a person has changed it. */
export const isChanged = ({ own }: ShortcutChoice, shortcut: Shortcut): boolean =>
  Object.hasOwn(own, shortcut);

/**
 * Gives keys to a shortcut, in the place of `replaced` or beside those it has, and takes what collides with them from
 * all others.
 */
export function giveKeys(
  choice: ShortcutChoice,
  shortcut: Shortcut,
  wished: Keys,
  replaced: Keys | null,
): ShortcutChoice {
  const has = bindingsOf(choice).keys.get(shortcut) ?? [];
  const kept = has.map((keys) => (keys === replaced ? wished : keys));
  const given = replaced === null ? [...has, wished] : kept;
  // What it had itself and collides with the new keys goes, too.
  const own = given.filter((keys) => keys === wished || !collide(keys, wished));
  return setKeys(cleared(choice, shortcut, [wished]), shortcut, [...new Set(own)]);
}

export function takeKeys(choice: ShortcutChoice, shortcut: Shortcut, taken: Keys): ShortcutChoice {
  const has = bindingsOf(choice).keys.get(shortcut) ?? [];
  return setKeys(
    choice,
    shortcut,
    has.filter((keys) => keys !== taken),
  );
}

/** Back to the keys of the preset, whoever has them now. */
export function resetKeys(choice: ShortcutChoice, shortcut: Shortcut): ShortcutChoice {
  const keys = PRESETS[choice.preset][shortcut] ?? [];
  return setKeys(cleared(choice, shortcut, keys), shortcut, keys);
}

/** Takes from all shortcuts but one what collides with keys that it gets. */
function cleared(choice: ShortcutChoice, shortcut: Shortcut, wished: readonly Keys[]): ShortcutChoice {
  const { keys } = bindingsOf(choice);
  const losers = new Set(wished.flatMap((one) => losersOf(choice, shortcut, one)));
  return [...losers].reduce(
    (changed, loser) =>
      setKeys(
        changed,
        loser,
        (keys.get(loser) ?? []).filter((has) => wished.every((one) => !collide(has, one))),
      ),
    choice,
  );
}

function setKeys(choice: ShortcutChoice, shortcut: Shortcut, keys: readonly Keys[]): ShortcutChoice {
  const { [shortcut]: _, ...others } = choice.own;
  const preset = PRESETS[choice.preset][shortcut] ?? [];
  if (JSON.stringify(keys) === JSON.stringify(preset)) return { ...choice, own: others };
  return { ...choice, own: { ...others, [shortcut]: [...keys] } };
}
