import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, vi } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const isSetUp =
  existsSync(join(ROOT, 'node_modules/.tagline-installed')) && existsSync(join(ROOT, 'dist/.tagline-built'));
if (!isSetUp)
  process.stdout.write('skipped: npm start has not set this checkout up, so it is not started here\n');

it.skipIf(!isSetUp || process.platform === 'win32')(
  'npm start ends the app when npm itself is ended, whose shell hands no signal on',
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'tagline-start-'));
    const shell = spawn(
      'sh',
      ['-c', `"${process.execPath}" electron/start/start.mjs --no-open --profile "${profile}"; true`],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    for await (const line of createInterface(shell.stdout)) if (line.includes('Tagline is at')) break;
    expect(existsSync(join(profile, 'browser-shell.json'))).toBe(true);
    shell.kill('SIGTERM');
    await once(shell, 'exit');
    await vi.waitFor(
      () => {
        expect(existsSync(join(profile, 'browser-shell.json'))).toBe(false);
        expect(existsSync(join(profile, 'tagline.db'))).toBe(true);
        expect(existsSync(join(profile, 'tagline.db-wal'))).toBe(false);
      },
      { timeout: 10_000, interval: 100 },
    );
    rmSync(profile, { recursive: true, force: true });
  },
);
