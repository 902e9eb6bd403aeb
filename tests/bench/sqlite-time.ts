import { DatabaseSync, StatementSync } from 'node:sqlite';

let spentMs = 0;

/** Milliseconds that this thread has spent inside SQLite since {@link meterSqlite}, rows made into objects. */
export const sqliteTime = (): number => spentMs;

/** From now on SQLite's part of all that this thread does is measured: compiling, running, reading rows. */
export function meterSqlite(): void {
  meter(DatabaseSync.prototype, ['prepare', 'exec']);
  meter(StatementSync.prototype, ['all', 'get', 'run']);
}

function meter<Name extends string>(
  prototype: Record<Name, (...args: never[]) => unknown>,
  names: readonly Name[],
): void {
  for (const name of names) {
    const method = prototype[name];
    prototype[name] = function (this: unknown, ...args: never[]) {
      const from = performance.now();
      try {
        return Reflect.apply(method, this, args);
      } finally {
        spentMs += performance.now() - from;
      }
    };
  }
}
