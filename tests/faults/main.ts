import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport, type Report } from './read-report.ts';
import { printedLine, summary, unsaid, writePage } from './write-page.ts';

/** `npm run faults`: runs every case of the catalogue and writes what became of it to test-results/faults.html. */
const root = new URL('../..', import.meta.url).pathname;
const folder = join(root, 'test-results');
const report = join(folder, 'faults.json');
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'vitest'),
  [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=json',
    `--outputFile.json=${report}`,
    'tests/faults',
    'tests/core/opml',
    'tests/core/refresh/offline-keeper.test.ts',
    'tests/core/store/open-database.test.ts',
    'tests/core/store/transaction.test.ts',
    'tests/core/worker',
    'tests/crash',
    'tests/loopback/main.test.ts',
    'tests/shell',
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
);
const results = readReport(JSON.parse(readFileSync(report, 'utf8')) as Report);
const page = join(folder, 'faults.html');
writeFileSync(page, writePage(results));
process.stdout.write(`${results.map(printedLine).join('\n')}\n\n${summary(results)}\n${page}\n`);
const silent = unsaid(results);
if (silent.length > 0)
  process.stdout.write(`neither a sentence nor a reason for none: ${silent.join(', ')}\n`);
process.exitCode = silent.length > 0 ? 1 : (status ?? 1);
