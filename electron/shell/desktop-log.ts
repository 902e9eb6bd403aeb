import { join } from 'node:path';
import log from 'electron-log/main.js';
import type { Log } from '../core/world.ts';

const MOST_BYTES = 2_000_000;

/** A rotating file in the profile; a full disk silences it and nothing else. */
export function desktopLog(profile: string): Log {
  log.transports.file.resolvePathFn = () => join(profile, 'logs', 'tagline.log');
  log.transports.file.maxSize = MOST_BYTES;
  return {
    info: (message, facts) => log.info(message, facts ?? ''),
    warn: (message, facts) => log.warn(message, facts ?? ''),
    error: (message, cause) => log.error(message, cause),
  };
}
