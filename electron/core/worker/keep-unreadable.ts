import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a copy of a settings file that is no JSON any more: whoever opens it next begins with the defaults.
 *
 * @returns the copy; null where the file can be read, or there is none
 */
export function keepUnreadable(profile: string, name: string): string | null {
  const file = join(profile, `${name}.json`);
  if (!existsSync(file)) return null;
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return null;
  } catch {
    const copy = join(profile, `${name}.unreadable.json`);
    copyFileSync(file, copy);
    return copy;
  }
}
