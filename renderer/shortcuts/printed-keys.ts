import type { MessageId } from '../locales/en.ts';
import { useT, type Translate } from '../locales/translate.ts';
import { printedLetter, useKeyboardMap, type KeyboardMap } from './keyboard-letters.ts';
import type { Keys, Step } from './keys.ts';
import { signAt } from './sign-places.ts';

/** What is printed on keys that write nothing, where languages differ. */
const NAMED: ReadonlyMap<string, MessageId> = new Map([
  ['Space', 'key.space'],
  ['Enter', 'key.enter'],
  ['Backspace', 'key.backspace'],
  ['Escape', 'key.escape'],
  ['Delete', 'key.delete'],
]);

const ARROWS: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
]);

export interface Keyboard {
  readonly layout: KeyboardMap | null;
  readonly isMac: boolean;
}

/** Keys as they stand on the keyboard in use; what is pressed together or one after the other is parted by blanks. */
export const printedKeys = (keys: Keys, keyboard: Keyboard, t: Translate): string =>
  keys
    .split(' ')
    .map((step) => printedStep(step, keyboard, t))
    .join(' ');

function printedStep(step: Step, { layout, isMac }: Keyboard, t: Translate): string {
  const parts = step.split('+');
  const place = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1));
  const isShifted = held.has('Shift');
  const sign = signAt(place, isShifted);
  const writes = sign !== null && !held.has('Mod');
  return [
    ...(held.has('Mod') ? [isMac ? '⌘' : t('key.control')] : []),
    ...(held.has('Alt') ? ['Alt'] : []),
    // The sign says it already.
    ...(isShifted && !writes ? [t('key.shift')] : []),
    sign === null ? printedPlace(place, layout, t) : printedSign(place, sign, layout),
  ].join(' ');
}

function printedPlace(place: string, layout: KeyboardMap | null, t: Translate): string {
  const name = NAMED.get(place);
  if (name !== undefined) return t(name);
  const letter = /^Key([A-Z])$/u.exec(place)?.[1];
  return letter === undefined ? (ARROWS.get(place) ?? place) : printedLetter(letter.toLowerCase(), layout);
}

/** A layout may have a letter where a US keyboard has a sign, as the Ukrainian one has `ж` for `;`. */
function printedSign(place: string, sign: string, layout: KeyboardMap | null): string {
  const there = layout?.get(place) ?? sign;
  const canWrite = layout === null || [...layout.values()].includes(sign);
  return !canWrite && /^\p{L}$/u.test(there) ? there : sign;
}

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** Says keys as they stand on the keyboard in use. */
export function usePrintedKeys(): (keys: Keys) => string {
  const t = useT();
  const layout = useKeyboardMap();
  return (keys) => printedKeys(keys, { layout, isMac: isMac() }, t);
}
