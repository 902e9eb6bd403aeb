/** What the keys without letters write on a US keyboard, alone and with Shift. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['Backquote', '`~'],
  ['Digit1', '1!'],
  ['Digit2', '2@'],
  ['Digit3', '3#'],
  ['Digit4', '4$'],
  ['Digit5', '5%'],
  ['Digit6', '6^'],
  ['Digit7', '7&'],
  ['Digit8', '8*'],
  ['Digit9', '9('],
  ['Digit0', '0)'],
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Backslash', '\\|'],
  ['Semicolon', ';:'],
  ['Quote', '\'"'],
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Slash', '/?'],
]);

interface SignPlace {
  readonly code: string;
  readonly isShifted: boolean;
}

const PLACES: ReadonlyMap<string, SignPlace> = new Map(
  [...SIGNS].flatMap(([code, signs]) =>
    [...signs].map((sign, at) => [sign, { code, isShifted: at === 1 }] as const),
  ),
);

/** Where a US keyboard has a sign; null for what is none. */
export const placeOfSign = (sign: string): SignPlace | null => PLACES.get(sign) ?? null;

/** What a key writes there; null for a key that has a letter or writes nothing. */
export const signAt = (code: string, isShifted: boolean): string | null =>
  SIGNS.get(code)?.[isShifted ? 1 : 0] ?? null;
