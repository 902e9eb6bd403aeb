import { placeOfSign, signAt } from './sign-places.ts';

/**
 * A key with what is held down, by its place on a US keyboard: `KeyJ`, `Shift+KeyA`, `Mod+KeyZ`. `Mod` is Ctrl, or Cmd
 * on a Mac.
 */
export type Step = string;

/** One step, or two pressed one after the other: `KeyG KeyL`. */
export type Keys = string;

/** The part of a `KeyboardEvent` that says which key was pressed. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * What a press may mean, the likeliest first. A Latin letter or a sign counts before the place it has, so that `m` is
 * the key marked M on a French keyboard and `?` is found wherever a layout puts it; on a layout that writes neither, as
 * the Ukrainian one, the place counts alone.
 */
export function stepsOf(press: KeyPress): readonly Step[] {
  const { code, key, shiftKey } = press;
  const letter = /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : null;
  const sign = placeOfSign(key);
  const shift = shiftKey ? 'Shift+' : '';
  const isMod = press.ctrlKey || press.metaKey;
  if (press.altKey) return isMod ? [] : [`Alt+${shift}${code}`];
  // Only what is written counts: elsewhere on an AZERTY keyboard, Ctrl and W closes the window.
  if (isMod) return [`Mod+${shift}${letter ?? sign?.code ?? code}`];
  const written = letter === null ? sign && `${sign.isShifted ? 'Shift+' : ''}${sign.code}` : shift + letter;
  return [...new Set([...(written === null ? [] : [written]), shift + code])];
}

/** The first of two steps; null where there is one alone. */
export const firstStep = (keys: Keys): Step | null =>
  keys.includes(' ') ? keys.slice(0, keys.indexOf(' ')) : null;

/** Whether two shortcuts cannot have these both: they are the same, or one begins the other. */
export const collide = (one: Keys, other: Keys): boolean =>
  one === other || firstStep(one) === other || firstStep(other) === one;

const PLACE = /^(?:Key[A-Z]|Space|Enter|Backspace|Delete|IntlBackslash)$/u;
/**
 * With Ctrl or Cmd, what neither the usual browsers nor the systems have a use of their own for; also undo, and finding,
 * which is a browser's again where no article is open.
 */
const FREE_WITH_MOD = /^(?:Key[BEFIKZ]|Enter|Comma|Period|Semicolon|Slash)$/u;

/** Whether a step may be given to a shortcut: it is no key by which one moves about, and none of the system's own. */
export function isOffered(step: Step): boolean {
  const [, held, place = ''] = /^((?:Mod\+)?(?:Shift\+)?)(\w+)$/u.exec(step) ?? [];
  if (held === undefined) return false;
  if (held.startsWith('Mod+')) return held === 'Mod+' && FREE_WITH_MOD.test(place);
  return PLACE.test(place) || signAt(place, false) !== null;
}

/** Whether two steps may follow each other: what is pressed with Ctrl or Cmd stands alone. */
export const mayBegin = (step: Step): boolean => isOffered(step) && !step.startsWith('Mod+');

/** Whether a text, as settings keep it, is keys that may be given to a shortcut. */
export function areKeys(text: string): boolean {
  const steps = text.split(' ');
  return steps.length <= 2 && steps.every(isOffered) && (steps.length === 1 || steps.every(mayBegin));
}
