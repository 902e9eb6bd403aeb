// `npm test`: sets up what is missing, then every gate, and ends with `N passed, N failed`.
// Plain JavaScript: runs on the machine's own Node before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ensureBuilt, ensureInstalled, projectNode, ROOT, SetUpError } from '../electron/start/set-up.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { freshReports } from './fresh-reports.mjs';

const { unit: UNIT, endToEnd: END_TO_END } = freshReports(join(ROOT, 'test-results'));
const BIN = join(ROOT, 'node_modules', '.bin');

let passed = 0;
let failed = 0;
let skipped = 0;

try {
  ensureInstalled();
  const node = projectNode();
  /** @type {Record<string, string | undefined>} */
  const env = {
    ...process.env,
    PATH: [dirname(node), BIN, process.env['PATH']].join(delimiter),
    FORCE_COLOR: '0',
  };

  /** @param {string} name @param {string[]} args a program of node_modules/.bin and its arguments */
  const run = (name, [program = '', ...args]) => {
    const from = Date.now();
    process.stdout.write(`\n== ${name}\n`);
    const done = spawnSync(join(BIN, program), args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    process.stdout.write(
      `== ${name}: ${done.status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - from) / 1000).toFixed(1)} s\n`,
    );
    return done.status === 0;
  };
  /** @param {string} name @param {string[]} command */
  const gate = (name, command) => {
    if (run(name, command)) passed += 1;
    else failed += 1;
  };

  gate('types', ['tsc', '--build']);
  gate('format', ['prettier', '--check', '--log-level', 'warn', '.']);
  gate('lint', ['oxlint', '--deny-warnings']);
  gate('dead code', ['knip', '--no-progress']);
  ensureBuilt();
  const isUnitGreen = run('unit and integration', [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT}`,
  ]);
  countUnit(isUnitGreen);
  const chromium = ensureChromium();
  env['TAGLINE_CHROMIUM'] = chromium;
  env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = END_TO_END;
  const isEndToEndGreen = run('end to end', [
    'playwright',
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--reporter=list,json',
  ]);
  countEndToEnd(isEndToEndGreen);
} catch (cause) {
  if (!(cause instanceof SetUpError)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  failed += 1;
}
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** A runner that fails without a failed test has broken down: that counts as one. @param {boolean} isGreen */
function countUnit(isGreen) {
  const report = existsSync(UNIT) ? JSON.parse(readFileSync(UNIT, 'utf8')) : {};
  passed += report.numPassedTests ?? 0;
  skipped += report.numPendingTests ?? 0;
  failed += Math.max(report.numFailedTests ?? 0, isGreen && report.numPassedTests > 0 ? 0 : 1);
}

/** @param {boolean} isGreen */
function countEndToEnd(isGreen) {
  const stats = existsSync(END_TO_END) ? JSON.parse(readFileSync(END_TO_END, 'utf8')).stats : {};
  passed += stats.expected ?? 0;
  skipped += stats.skipped ?? 0;
  failed += Math.max((stats.unexpected ?? 0) + (stats.flaky ?? 0), isGreen && stats.expected > 0 ? 0 : 1);
}
