import { readOptions, type Options } from '../start/options.mjs';

const DEFAULTS: Options = { sample: false, browser: false, port: null, profile: null, open: true };

/**
 * Options of the desktop shell. A packaged app gets its path first, a checkout Electron and the folder; Chromium's own
 * switches and addresses handed over by the system may stand among them, so a line that does not read counts as none.
 */
export function desktopOptions(argv: readonly string[], isPackaged: boolean): Options {
  const read = readOptions(argv.slice(isPackaged ? 1 : 2));
  return read.kind === 'run' ? read.options : DEFAULTS;
}
