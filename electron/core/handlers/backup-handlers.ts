import { BACKUP_ENDING } from '../../../shared/backup-ending.ts';
import { fail, succeed } from '../../../shared/result.ts';
import { writeOpml } from '../opml/write-opml.ts';
import type { Handlers } from '../serve.ts';
import { listFeeds } from '../store/feeds-table.ts';
import { databaseOf } from '../world.ts';
import { dayInName, placeFor } from './hand-over.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'backup.measure' | 'backup.write' | 'backup.cancel';

export function backupHandlers({ world, corridor }: ReaderContext): Pick<Handlers, Names> {
  const file = databaseOf(world);
  let ending: AbortController | null = null;
  return {
    'backup.measure': async () => succeed(await world.measureBackup(file)),
    'backup.write': async (parts) => {
      if (ending !== null) return fail({ kind: 'database-busy' });
      const ended = new AbortController();
      ending = ended;
      try {
        const now = world.clock.now();
        const place = await placeFor(world, `Tagline ${dayInName(now)}${BACKUP_ENDING}`);
        if (place === null || ended.signal.aborted) return succeed(null);
        const task = {
          ...parts,
          file,
          target: place.path,
          appVersion: world.version,
          now,
          settings: JSON.stringify(world.settings.get()),
          subscriptions: writeOpml(listFeeds(corridor.db), { title: 'Tagline', now }),
        };
        const written = await world.writeBackup(
          task,
          (doneBytes, allBytes) => world.emit({ kind: 'backup.progress', doneBytes, allBytes }),
          ended.signal,
        );
        if (written === null) return succeed(null);
        return written.ok ? succeed(place.handedOver(written.value)) : written;
      } finally {
        ending = null;
      }
    },
    'backup.cancel': () => {
      ending?.abort();
      return succeed(null);
    },
  };
}
