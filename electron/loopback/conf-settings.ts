import Conf from 'conf';
import { changeSettings, readSettings } from '../../shared/read-settings.ts';
import { keepUnreadable } from '../core/worker/keep-unreadable.ts';
import type { SettingsKeeper } from '../core/world.ts';

/** Settings in `conf`, the base of electron-store: the same file that the desktop shell keeps. */
export function confSettings(profile: string): SettingsKeeper {
  keepUnreadable(profile, 'settings');
  const conf = new Conf<Record<string, unknown>>({
    cwd: profile,
    configName: 'settings',
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  });
  return {
    get: () => readSettings(conf.store),
    set: async (patch) => {
      const settings = changeSettings(readSettings(conf.store), patch);
      conf.store = settings;
      return settings;
    },
  };
}
