// Finds or fetches Electron's runtime. Plain JavaScript: runs on the machine's own Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

const FOLDER = join(ROOT, 'node_modules', 'electron');
const FAILED = join(ROOT, 'node_modules', '.tagline-electron-failed');
const DOWNLOAD_TIMEOUT_MS = 180_000;
const RETRY_AFTER_MS = 60 * 60 * 1000;

/**
 * @param {string} node the Node to run Electron's installer on
 * @returns {{ kind: 'ready', path: string } | Absent}
 */
export function electronRuntime(node) {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return absent('there is no display');
  }
  if (process.getuid?.() === 0) return absent("Electron's sandbox does not run as root");
  const present = installed();
  if (present !== null) return { kind: 'ready', path: present };
  if (existsSync(FAILED) && Date.now() - statSync(FAILED).mtimeMs < RETRY_AFTER_MS) {
    return absent("Electron's runtime could not be downloaded within the last hour");
  }
  process.stdout.write("Downloading Electron's runtime (once) ...\n");
  spawnSync(node, [join(FOLDER, 'install.js')], { cwd: ROOT, stdio: 'ignore', timeout: DOWNLOAD_TIMEOUT_MS });
  const fetched = installed();
  if (fetched !== null) return { kind: 'ready', path: fetched };
  writeFileSync(FAILED, '');
  return absent("Electron's runtime could not be downloaded");
}

/** @typedef {{ kind: 'absent', why: string }} Absent */

/** @param {string} why @returns {Absent} */
const absent = (why) => ({ kind: 'absent', why });

function installed() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(FOLDER, 'dist');
  const record = join(FOLDER, 'path.txt');
  const name = existsSync(record) ? readFileSync(record, 'utf8').trim() : 'electron';
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}
