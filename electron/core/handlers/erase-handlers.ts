import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import type { KeptCounts } from '../../../shared/recovery.ts';
import { succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { markForErasing, profileBytes } from '../store/backup/erase-profile.ts';
import { databaseOf, type World } from '../world.ts';

/** @param kept what a person has now */
export function eraseHandlers(
  world: World,
  kept: () => KeptCounts,
): Pick<Handlers, 'profile.measure' | 'profile.erase'> {
  const file = databaseOf(world);
  return {
    'profile.measure': () => succeed({ kept: kept(), bytes: profileBytes(file) }),
    'profile.erase': async () => {
      markForErasing(file);
      await world.settings.set(DEFAULT_SETTINGS);
      world.emit({ kind: 'settings.changed' });
      await world.askShell({ kind: 'forget-page' });
      // The next start does it, before it opens anything.
      world.restart();
      return succeed(null);
    },
  };
}
