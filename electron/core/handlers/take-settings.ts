import { readSettings } from '../../../shared/read-settings.ts';
import { forgetTakenSettings, readTakenSettings } from '../store/backup/swap-profile.ts';
import { databaseOf, type World } from '../world.ts';

/** Takes over the settings that came with a restore; where that fails the next start tries again. */
export async function takeSettings(world: Pick<World, 'paths' | 'settings' | 'emit' | 'log'>): Promise<void> {
  const file = databaseOf(world);
  const taken = readTakenSettings(file);
  if (taken === null) return;
  try {
    await world.settings.set(readSettings(taken));
    forgetTakenSettings(file);
    world.emit({ kind: 'settings.changed' });
  } catch (cause) {
    world.log.error('the restored settings could not be taken over', cause);
  }
}
