import type { Fault } from '../../../shared/fault.ts';
import type { RescueWay } from '../../../shared/recovery.ts';
import { REQUEST_NAMES } from '../../../shared/request-names.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { keptSubscriptions, listedSubscriptions } from '../refresh/subscription-file.ts';
import type { Handlers } from '../serve.ts';
import { beginEmpty, beginWithSnapshot, snapshotToBeginWith } from '../store/recover/begin-anew.ts';
import { databaseOf, type World } from '../world.ts';
import { restoreHandlers } from './restore-handlers.ts';

/** Answers what needs no database, how to get one, be it from a backup, and everything else with the reason why there is none. */
export function rescueHandlers(world: World, fault: Fault): Handlers {
  const file = databaseOf(world);
  const refuse = (): ReturnType<typeof fail> => fail(fault);
  const refusing = Object.fromEntries(REQUEST_NAMES.map((name) => [name, refuse]));
  // What is merely in the way at the moment is no reason for another database.
  const isUnusable =
    fault.kind === 'database-newer' || fault.kind === 'database-damaged' || fault.kind === 'disk-failing';

  const open = (way: RescueWay): Result<null> => {
    const options = {
      now: world.clock.now,
      listedFeeds: () => listedSubscriptions(file),
    };
    const begun =
      way === 'file'
        ? succeed(null)
        : way === 'snapshot'
          ? beginWithSnapshot(file, options)
          : beginEmpty(file, options);
    if (begun.ok) world.restart();
    return begun;
  };

  return {
    // Every request of the contract is among the keys.
    ...(refusing as unknown as Handlers),
    ...restoreHandlers(world, () => null),
    'app.about': () =>
      succeed({ version: world.version, shell: world.shell, profileDirectory: world.paths.profile }),
    'settings.get': () => succeed(world.settings.get()),
    'settings.set': async (patch) => {
      const settings = await world.settings.set(patch);
      world.emit({ kind: 'settings.changed' });
      return succeed(settings);
    },
    'recovery.get': () => succeed(null),
    'rescue.get': () =>
      succeed({
        fault,
        profileDirectory: world.paths.profile,
        snapshotAt: isUnusable ? snapshotToBeginWith(file) : null,
        hasSubscriptions: keptSubscriptions(file) !== null,
        mayStartEmpty: isUnusable,
      }),
    'rescue.open': ({ way }) => open(way),
    'rescue.subscriptions': () => {
      const list = keptSubscriptions(file);
      return list === null ? fail({ kind: 'opml-empty' }) : succeed(list);
    },
  };
}
