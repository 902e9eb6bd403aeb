// `npm run test:desktop`: the desktop shell in its real window, wherever Electron's runtime can be had.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronRuntime } from '../../electron/start/electron-runtime.mjs';
import { ensureBuilt, ensureInstalled, projectNode, ROOT, SetUpError } from '../../electron/start/set-up.mjs';

try {
  ensureInstalled();
  ensureBuilt();
  const node = projectNode();
  const runtime = electronRuntime(node);
  if (runtime.kind === 'absent') {
    process.stdout.write(`skipped: the real window is not looked at, because ${runtime.why}\n`);
  } else {
    const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
    const config = join(ROOT, 'tests', 'desktop', 'playwright.config.ts');
    const done = spawnSync(node, [cli, 'test', '--config', config], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, TAGLINE_ELECTRON: runtime.path },
    });
    process.exitCode = done.status ?? 1;
  }
} catch (cause) {
  if (!(cause instanceof SetUpError)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
