import { readOptions, type Options } from '../start/options.mjs';
import { HIDDEN_OPTION } from './start-at-login.ts';

const DEFAULTS: Options = { sample: false, browser: false, port: null, profile: null, open: true };

export interface DesktopOptions extends Options {
  /** Out of sight until the person asks for the window. */
  readonly isHidden: boolean;
}

/**
 * Options of the desktop shell. Chromium's own switches and addresses handed over by the system may stand among them, so
 * a line that does not read counts as none: whoever makes somebody open a link chooses nothing.
 *
 * @param args behind the program
 */
export function desktopOptions(args: readonly string[]): DesktopOptions {
  const read = readOptions(args.filter((argument) => argument !== HIDDEN_OPTION));
  const isHidden = args.includes(HIDDEN_OPTION);
  if (read.kind === 'run') return { ...read.options, isHidden };
  // A start at login has Chromium's switches beside its own, and nothing that anybody asks for.
  return { ...DEFAULTS, isHidden: isHidden && args.every((argument) => argument.startsWith('--')) };
}

/** A packed app gets its path first, a checkout Electron and the folder. */
export const ownArguments = (argv: readonly string[], isPackaged: boolean): readonly string[] =>
  argv.slice(isPackaged ? 1 : 2);
