import Store from 'electron-store';
import * as v from 'valibot';
import { changeSettings, readSettings } from '../../shared/read-settings.ts';
import { keepUnreadable } from '../core/worker/keep-unreadable.ts';
import type { SettingsKeeper } from '../core/world.ts';

const boundsSchema = v.object({
  x: v.pipe(v.number(), v.integer()),
  y: v.pipe(v.number(), v.integer()),
  width: v.pipe(v.number(), v.integer(), v.minValue(700)),
  height: v.pipe(v.number(), v.integer(), v.minValue(500)),
});
export type WindowBounds = v.InferOutput<typeof boundsSchema>;

export interface DesktopSettings extends SettingsKeeper {
  readonly bounds: () => WindowBounds | null;
  readonly saveBounds: (bounds: WindowBounds) => void;
}

/** Settings and window bounds in electron-store; the settings file is the one the browser shell reads too. */
export function desktopSettings(profile: string): DesktopSettings {
  const options = { cwd: profile, clearInvalidConfig: true, accessPropertiesByDotNotation: false } as const;
  keepUnreadable(profile, 'settings');
  const settings = new Store<Record<string, unknown>>({ ...options, name: 'settings' });
  const window = new Store<Record<string, unknown>>({ ...options, name: 'window' });
  return {
    get: () => readSettings(settings.store),
    set: async (patch) => {
      const changed = changeSettings(readSettings(settings.store), patch);
      settings.store = changed;
      return changed;
    },
    bounds: () => {
      const read = v.safeParse(boundsSchema, window.store);
      return read.success ? read.output : null;
    },
    saveBounds: (bounds) => {
      window.store = { ...bounds };
    },
  };
}
