import { locale, t } from '../locales/translate.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { announce } from '../ui/announce.ts';
import { tell, undoneText } from '../ui/toast-store.ts';
import type { ShortcutChoice } from './bindings.ts';
import { giveKeys, resetKeys, takeKeys } from './change-bindings.ts';
import type { Keys } from './keys.ts';
import type { Preset } from './presets.ts';
import { SHORTCUTS, type Shortcut } from './shortcut.ts';

const choiceNow = (): ShortcutChoice => useSettings.getState().settings.shortcuts;

/** Keeps the change and says what it was; the undo brings back all keys as they were. */
async function keep(shortcuts: ShortcutChoice, said: string): Promise<void> {
  const before = choiceNow();
  await changeSettings({ shortcuts });
  tell(said, async () => {
    await changeSettings({ shortcuts: before });
    announce(undoneText(said));
  });
}

const nameOf = (shortcut: Shortcut): string => t(SHORTCUTS[shortcut].name);

/** @param printed the keys as the person reads them */
export const giveShortcut = (
  shortcut: Shortcut,
  keys: Keys,
  { replaced, printed }: { readonly replaced: Keys | null; readonly printed: string },
): Promise<void> =>
  keep(
    giveKeys(choiceNow(), shortcut, keys, replaced),
    t('keys.given', { name: nameOf(shortcut), keys: printed }),
  );

export const takeShortcut = (shortcut: Shortcut, keys: Keys, printed: string): Promise<void> =>
  keep(takeKeys(choiceNow(), shortcut, keys), t('keys.taken', { name: nameOf(shortcut), keys: printed }));

export const resetShortcut = (shortcut: Shortcut): Promise<void> =>
  keep(resetKeys(choiceNow(), shortcut), t('keys.reset', { name: nameOf(shortcut) }));

export const resetAllShortcuts = (): Promise<void> =>
  keep({ ...choiceNow(), own: {} }, t('keys.resetAllDone'));

/** What a person changed stays changed. */
export const choosePreset = (preset: Preset): Promise<void> =>
  changeSettings({ shortcuts: { ...choiceNow(), preset } });

/** Several shortcuts in one sentence. */
export const namesOf = (shortcuts: readonly Shortcut[]): string =>
  new Intl.ListFormat(locale()).format(
    shortcuts.map((shortcut) => t('keys.quoted', { name: nameOf(shortcut) })),
  );
