import { expect, it } from 'vitest';
import { CATALOGUE, GROUPS } from './catalogue.ts';
import { readReport } from './read-report.ts';
import { summary, unsaid, writePage } from './write-page.ts';

const report = {
  testResults: [
    {
      assertionResults: [
        { title: 'N4 drip body: aborted', status: 'passed', meta: { sentence: 'The host was <slow>.' } },
        { title: 'N4 drip body again', status: 'failed' },
        { title: 'an import is bounded (S18)', status: 'passed' },
        { title: 'N19 a dead proxy', status: 'pending', meta: { leftOut: 'no <proxy>' } },
        { title: 'S12 a killed migration', status: 'passed' },
        { title: 'S5 half a file', status: 'passed' },
      ],
    },
  ],
};

it('the catalogue has 133 rows, each of a group and each once', () => {
  expect(new Set(CATALOGUE.map(([row]) => row)).size).toBe(133);
  expect(CATALOGUE.every(([row]) => (row[0] ?? '') in GROUPS)).toBe(true);
});

it('a row passes where all of its tests do, and says what has no test', () => {
  const results = new Map(readReport(report).map((result) => [result.row, result]));
  expect(results.get('N4')).toMatchObject({ verdict: 'failed', sentences: ['The host was <slow>.'] });
  expect(results.get('S18')).toMatchObject({ verdict: 'passed' });
  expect(results.get('N19')).toMatchObject({ verdict: 'skipped' });
  expect(results.get('P1')).toMatchObject({ verdict: 'none', tests: [] });
});

it('the page shows each row, as text', () => {
  const results = readReport(report);
  const page = writePage(results);
  for (const [row] of CATALOGUE) expect(page).toContain(`id="${row}"`);
  expect(page).toContain('The host was &lt;slow&gt;.');
  expect(summary(results)).toBe('133 cases: 3 pass, 1 fail, 1 skip, 128 not yet');
});

it('the page says why a case was left out, and why nothing is read; what says neither is found', () => {
  const page = writePage(readReport(report));
  expect(page).toContain('left out here: no &lt;proxy&gt;');
  expect(page).toContain('Nothing. The next start goes on');
  expect(unsaid(readReport(report))).toEqual(['S5', 'S18']);
});
