// Finds the Chromium that the end-to-end tests drive. Plain JavaScript: `tests/run.mjs` calls it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetUpError } from '../electron/start/set-up.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string} path of an installed Chromium, Chrome or Edge; installs Debian's where that is possible */
export function ensureChromium() {
  const found = find();
  if (found !== null) return found;
  if (process.getuid?.() === 0) {
    process.stdout.write('\n== installing Chromium\n');
    const quiet = {
      stdio: /** @type {const} */ ('ignore'),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', 'chromium'], quiet);
  }
  const installed = find();
  if (installed !== null) return installed;
  throw new SetUpError(
    'The end-to-end tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium).',
  );
}

function find() {
  const given = process.env['TAGLINE_CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...(given === undefined ? [] : [given]), ...candidates, ...ELSEWHERE].find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
