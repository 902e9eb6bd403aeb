import * as v from 'valibot';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { settingsSchema, type Settings, type SettingsPatch } from './settings.ts';

/** Reads a settings file of any age or damage: unknown keys are dropped, wrong values become their defaults. */
export function readSettings(raw: unknown): Settings {
  const given: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const kept = Object.entries(settingsSchema.entries).flatMap(([name, schema]) => {
    const read = v.safeParse(schema as v.GenericSchema, given[name]);
    return read.success ? [[name, read.output]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(kept) as Partial<Settings>) };
}

export function changeSettings(settings: Settings, patch: SettingsPatch): Settings {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return readSettings({ ...settings, ...Object.fromEntries(given) });
}
