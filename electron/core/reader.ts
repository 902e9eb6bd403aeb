import type { Fault } from '../../shared/fault.ts';
import { readOnlyHandlers } from './handlers/read-only-handlers.ts';
import { rescueHandlers } from './handlers/rescue-handlers.ts';
import { openReader, type Reader } from './open-reader.ts';
import { Safekeeping } from './refresh/safekeeping.ts';
import { listedSubscriptions } from './refresh/subscription-file.ts';
import { copyForBackup, measureOpenBackup } from './store/backup/write-backup.ts';
import { isSound } from './store/check-database.ts';
import type { WritableDb } from './store/database.ts';
import { measureDatabase } from './store/measure-storage.ts';
import { openUnwritable } from './store/open-database.ts';
import { realPath } from './store/network-share.ts';
import { openOrRecover } from './store/recover/open-or-recover.ts';
import { sql } from './store/sql.ts';
import { writeSnapshot } from './store/write-snapshot.ts';
import { databaseOf, type World } from './world.ts';

/**
 * The reader on the store in the profile. Where that cannot be opened the reader still answers: every request with the
 * fault that says why, so that the page can say it too.
 */
export function createReader(world: World): Reader {
  const file = databaseOf(world);
  const share = world.shareOf?.(realPath(world.paths.profile)) ?? null;
  if (share !== null) world.log.warn('the profile lies on a network share', { share });
  const opened = openOrRecover(file, {
    now: world.clock.now,
    listedFeeds: () => listedSubscriptions(file),
    isOnShare: share !== null,
  });
  if (!opened.ok) return withoutDatabase(world, file, opened.fault);
  const { db, recovery, wasClosed } = opened.value;
  if (recovery !== null) world.log.warn('a database that could not be used was made anew', recovery);
  // It is asked for by the storage page, too, and finding it out may take the system's help.
  const kept: World = { ...world, shareOf: () => share, ...(share === null ? {} : ownUpkeep(world, db)) };
  const safekeeping = new Safekeeping({ ...kept, db, file, wasClosed });
  const emit: World['emit'] = (event) => {
    world.emit(event);
    safekeeping.changed(event);
  };
  return openReader({ ...kept, emit }, db, safekeeping);
}

/**
 * Without a write-ahead log nobody can write while somebody else reads: whoever copies the database or reads all of it does
 * so between two writes, and everything waits a little rather than that some of it fails.
 */
const ownUpkeep = (
  world: World,
  db: WritableDb,
): Pick<World, 'copyDatabase' | 'isDatabaseWhole' | 'measureStorage' | 'measureBackup' | 'writeBackup'> => ({
  copyDatabase: async (_file, target) => writeSnapshot(db, target),
  isDatabaseWhole: async () => isSound(db, sql`PRAGMA quick_check`),
  measureStorage: async () => measureDatabase(db),
  measureBackup: async (file) => measureOpenBackup(db, file),
  writeBackup: async (task, tell, signal) => {
    const copied = copyForBackup(db, task);
    return copied.ok ? await world.writeBackup(copied.value, tell, signal) : copied;
  },
});

/** Where nothing can be written what is kept can be read; else every request is answered with the reason. */
function withoutDatabase(world: World, file: string, fault: Fault): Reader {
  const db = fault.kind === 'profile-unwritable' ? openUnwritable(file) : null;
  const nothing = (): void => {};
  return {
    handlers:
      db === null ? rescueHandlers(world, fault) : readOnlyHandlers(openReader(world, db, null).handlers),
    start: nothing,
    stop: async () => db?.close(),
    tellNetwork: nothing,
    tellWoke: nothing,
    tellUpdateHost: nothing,
    tellDamage: nothing,
  };
}
