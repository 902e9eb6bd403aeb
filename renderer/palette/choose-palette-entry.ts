import { changeSettings } from '../settings/change-settings.ts';
import { useSettings } from '../settings/settings-store.ts';
import { closeDialog } from '../ui/dialog-store.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** As many as settings keep. */
const MOST_KEPT = 12;
const LONGEST_ID = 300;

/** Does what was chosen, once the palette is gone and focus is back where it was, and remembers it. */
export function choosePaletteEntry({ id, run, isPassing = false }: PaletteEntry): void {
  closeDialog();
  requestAnimationFrame(() => requestAnimationFrame(() => void run()));
  if (isPassing || id.length > LONGEST_ID) return;
  const { recentChoices } = useSettings.getState().settings;
  const others = recentChoices.filter((other) => other !== id);
  void changeSettings({ recentChoices: [id, ...others].slice(0, MOST_KEPT) });
}
