import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../core/store/open-test-database.ts';
import { freshReports } from '../fresh-reports.mjs';

it('a run of all tests begins without the reports of the last one, and leaves what benches and faults wrote', () => {
  const folder = join(testFolder(), 'test-results');
  freshReports(folder);
  mkdirSync(join(folder, 'fuzz'));
  for (const name of ['unit.json', 'e2e.json', 'bench.json', 'faults.html', 'fuzz/found.bin']) {
    writeFileSync(join(folder, name), 'before');
  }
  expect(Object.keys(freshReports(folder))).toEqual(['unit', 'endToEnd']);
  expect(readdirSync(folder).toSorted()).toEqual(['bench.json', 'faults.html', 'fuzz']);
  expect(readdirSync(join(folder, 'fuzz'))).toEqual(['found.bin']);
});
