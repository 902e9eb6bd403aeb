import { useSettings } from '../settings/settings-store.ts';
import { bindingsOf, type Bindings, type ShortcutChoice } from './bindings.ts';

let made: { readonly of: ShortcutChoice; readonly bindings: Bindings } | null = null;

/** Made anew only when the person changes something: each key press and each hint asks. */
export function bindingsNow(choice = useSettings.getState().settings.shortcuts): Bindings {
  if (made?.of !== choice) made = { of: choice, bindings: bindingsOf(choice) };
  return made.bindings;
}

export const useBindings = (): Bindings => bindingsNow(useSettings((state) => state.settings.shortcuts));
