import { foldText } from '../../shared/fold-text.ts';
import type { Translate } from '../locales/translate.ts';
import type { Bindings } from './bindings.ts';
import type { Keys } from './keys.ts';
import { FIXED } from './presets.ts';
import { SHORTCUT_NAMES, SHORTCUTS, type Shortcut } from './shortcut.ts';

interface Words {
  readonly printed: (keys: Keys) => string;
  readonly t: Translate;
}

/** The shortcuts whose name holds all words of a text, in any order, or whose keys it is; all for an empty text. */
export function findShortcuts(
  text: string,
  { keys }: Pick<Bindings, 'keys'>,
  { printed, t }: Words,
): readonly Shortcut[] {
  const wanted = foldText(text.trim());
  if (wanted === '') return SHORTCUT_NAMES;
  const words = wanted.split(/\s+/u);
  return SHORTCUT_NAMES.filter((shortcut) => {
    const name = foldText(t(SHORTCUTS[shortcut].name));
    const all = [...(keys.get(shortcut) ?? []), ...(FIXED[shortcut] ?? [])];
    return words.every((word) => name.includes(word)) || all.some((one) => foldText(printed(one)) === wanted);
  });
}
