import type { Fault } from '../../shared/fault.ts';
import { readOnlyHandlers } from './handlers/read-only-handlers.ts';
import { rescueHandlers } from './handlers/rescue-handlers.ts';
import { openReader, type Reader } from './open-reader.ts';
import { Safekeeping } from './refresh/safekeeping.ts';
import { listedSubscriptions } from './refresh/subscription-file.ts';
import { openUnwritable } from './store/open-database.ts';
import { openOrRecover } from './store/recover/open-or-recover.ts';
import { databaseOf, type World } from './world.ts';

/**
 * The reader on the store in the profile. Where that cannot be opened the reader still answers: every request with the
 * fault that says why, so that the page can say it too.
 */
export function createReader(world: World): Reader {
  const file = databaseOf(world);
  const opened = openOrRecover(file, {
    now: world.clock.now,
    listedFeeds: () => listedSubscriptions(file),
  });
  if (!opened.ok) return withoutDatabase(world, file, opened.fault);
  const { db, recovery, wasClosed } = opened.value;
  if (recovery !== null) world.log.warn('a database that could not be used was made anew', recovery);
  const safekeeping = new Safekeeping({ ...world, db, file, wasClosed });
  const emit: World['emit'] = (event) => {
    world.emit(event);
    safekeeping.changed(event);
  };
  return openReader({ ...world, emit }, db, safekeeping);
}

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
