import { useEffect } from 'react';
import { create } from 'zustand';

/** The part of the Keyboard Map API (https://wicg.github.io/keyboard-map/) in use; absent outside of Chromium. */
export interface KeyboardMap {
  readonly get: (code: string) => string | undefined;
  readonly values: () => Iterable<string>;
}

declare global {
  interface Navigator {
    readonly keyboard?: { readonly getLayoutMap: () => Promise<KeyboardMap> };
  }
}

/**
 * What is printed on the key that answers to a Latin letter: the letter itself where the layout can write it, else what
 * the layout has in its place (`о` for `j` on a Ukrainian keyboard).
 */
export function printedLetter(letter: string, layout: KeyboardMap | null): string {
  if (layout === null || [...layout.values()].includes(letter)) return letter;
  return layout.get(`Key${letter.toUpperCase()}`) ?? letter;
}

const useKeyboard = create<{ readonly map: KeyboardMap | null }>()(() => ({ map: null }));
let isAsked = false;

/** The keyboard in use; null until it is known, or where the browser does not say. */
export function useKeyboardMap(): KeyboardMap | null {
  useEffect(() => {
    if (isAsked) return;
    isAsked = true;
    // A page that may not ask keeps the letters as they are.
    navigator.keyboard?.getLayoutMap().then(
      (map) => useKeyboard.setState({ map }),
      () => {},
    );
  }, []);
  return useKeyboard((state) => state.map);
}
