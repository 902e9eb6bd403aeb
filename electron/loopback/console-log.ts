import type { Log } from '../core/world.ts';

// A terminal that is gone, or a full disk behind it, silences the log and nothing else.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

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
