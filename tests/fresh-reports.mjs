// Plain JavaScript: `tests/run.mjs` runs on the machine's own Node before anything is installed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the gates write their reports. Those of a run before are gone, so that none is counted again; what benches, faults
 * and the fuzzer left in the same folder stays.
 *
 * @param {string} folder made where it is not there
 */
export function freshReports(folder) {
  const reports = { unit: join(folder, 'unit.json'), endToEnd: join(folder, 'e2e.json') };
  mkdirSync(folder, { recursive: true });
  for (const report of Object.values(reports)) rmSync(report, { force: true });
  return reports;
}
