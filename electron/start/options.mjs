// Runs on the machine's own Node before anything is installed: plain JavaScript, nothing imported but Node.
import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {boolean} sample     load the bundled sample news
 * @property {boolean} browser    use the browser shell even where Electron's runtime is present
 * @property {number | null} port port of the browser shell; null picks a free one
 * @property {string | null} profile folder for articles and settings; null is the system's place for them
 * @property {boolean} open       open a window or browser
 */

export const HELP = `Tagline, a news reader that follows tags across publishers.

  npm start                      open the app
  npm start -- --sample          open it with the bundled sample news (needs no network)
  npm start -- --browser         run in the browser shell on 127.0.0.1 instead of Electron
  npm start -- --port 4567       port of the browser shell (otherwise a free one)
  npm start -- --profile DIR     keep articles and settings in DIR
  npm start -- --no-open         print the address, open nothing
  npm start -- --help            this text
`;

/**
 * Reads the command line.
 * @param {readonly string[]} argv without node and script
 * @returns {{ kind: 'run', options: Options } | { kind: 'help' } | { kind: 'wrong', sentence: string }}
 */
export function readOptions(argv) {
  /** @type {ReturnType<typeof parse>} */
  let values;
  try {
    values = parse(argv);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    return { kind: 'wrong', sentence: `${detail}. See npm start -- --help.` };
  }
  if (values.help) return { kind: 'help' };
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && (!Number.isInteger(port) || port < 1 || port > 65_535)) {
    return { kind: 'wrong', sentence: `--port takes a number from 1 to 65535, not "${values.port}".` };
  }
  if (values.profile === '') return { kind: 'wrong', sentence: '--profile takes the path of a folder.' };
  return {
    kind: 'run',
    options: {
      sample: values.sample ?? false,
      browser: values.browser ?? false,
      port,
      profile: values.profile ?? null,
      open: !(values['no-open'] ?? false),
    },
  };
}

/** @param {readonly string[]} argv */
function parse(argv) {
  return parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: false,
    options: {
      sample: { type: 'boolean' },
      browser: { type: 'boolean' },
      port: { type: 'string' },
      profile: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}
