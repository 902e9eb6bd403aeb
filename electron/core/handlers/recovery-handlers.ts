import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { forgetRecovery, readRecovery } from '../store/recover/recovery-note.ts';
import { databaseOf, type World } from '../world.ts';

type Names = 'recovery.get' | 'recovery.dismiss' | 'rescue.get' | 'rescue.open' | 'rescue.subscriptions';

/** What is asked where the database is open. */
export function recoveryHandlers(world: World): Pick<Handlers, Names> {
  const file = databaseOf(world);
  return {
    'recovery.get': () => succeed(readRecovery(file)),
    'recovery.dismiss': () => {
      forgetRecovery(file);
      return succeed(null);
    },
    'rescue.get': () => succeed(null),
    'rescue.open': () => fail({ kind: 'not-found', what: 'request' }),
    'rescue.subscriptions': () => fail({ kind: 'not-found', what: 'request' }),
  };
}
