import type { Log } from '../core/world.ts';

/** Warnings and errors to stderr; what goes as planned is not said. */
export const consoleLog: Log = {
  info: () => {},
  warn: (message, facts) =>
    process.stderr.write(`${message} ${facts === undefined ? '' : JSON.stringify(facts)}\n`),
  error: (message, cause) =>
    process.stderr.write(
      `${message}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
    ),
};
