// `npm start`: sets up what is missing, then opens Tagline in Electron, or in the browser shell where Electron's
// runtime is not to be had. Plain JavaScript: runs on the machine's own Node before anything is installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronRuntime } from './electron-runtime.mjs';
import { HELP, readOptions } from './options.mjs';
import { ensureBuilt, ensureInstalled, projectNode, ROOT, SetUpError } from './set-up.mjs';

const PARENT_CHECK_MS = 500;
/** glibc gives each thread memory of its own to hand out, and keeps what comes back: 40 MB after a refresh. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' };
const argv = process.argv.slice(2);
const read = readOptions(argv);
if (read.kind === 'help') {
  process.stdout.write(HELP);
} else if (read.kind === 'wrong') {
  process.stderr.write(`${read.sentence}\n`);
  process.exitCode = 2;
} else {
  try {
    start(read.options.browser || read.options.port !== null || !read.options.open);
  } catch (cause) {
    if (!(cause instanceof SetUpError)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}

/** @param {boolean} wantsBrowser */
function start(wantsBrowser) {
  ensureInstalled();
  ensureBuilt();
  const node = projectNode();
  const runtime = wantsBrowser ? null : electronRuntime(node);
  if (runtime?.kind === 'absent') process.stdout.write(`Using the browser shell: ${runtime.why}.\n`);
  const [command, args] =
    runtime?.kind === 'ready'
      ? [runtime.path, [ROOT, ...argv]]
      : [node, [join(ROOT, 'dist/app/loopback.js'), ...argv]];
  const app = spawn(command, args, { stdio: 'inherit', env: { ...FEW_ARENAS, ...process.env } });
  app.on('error', (cause) => {
    process.stderr.write(`Tagline could not be started: ${cause.message}\n`);
    process.exitCode = 1;
  });
  app.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 0);
  });
  // npm runs this through a shell that does not hand SIGTERM on: when npm is ended, the shell goes and this stays.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) app.kill('SIGTERM');
  }, PARENT_CHECK_MS).unref();
  // A terminal sends Ctrl-C to the whole group; other senders know only this process.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) app.kill(signal);
    });
  }
}
