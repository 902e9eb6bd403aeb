import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keepResults } from './keep-results.ts';

describe('what the benches measured', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  const file = join(folder, 'bench.json');
  const kept = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const part = (p95: number, node: string) => ({
    measuredAt: '2026-01-01T00:00:00.000Z',
    machine: { node },
    result: { p95 },
  });
  beforeEach(() => rmSync(file, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stays when another part is measured, with the machine it was measured on', () => {
    keepResults(folder, { store: part(1, 'v1'), felt: part(2, 'v1') });
    keepResults(folder, { felt: part(3, 'v2') });
    expect(kept()).toEqual({ parts: { store: part(1, 'v1'), felt: part(3, 'v2') } });
  });

  it('begins anew where the file is of another form, or broken', () => {
    for (const text of ['{"machine":{},"felt":{}}', '{"parts":']) {
      writeFileSync(file, text);
      keepResults(folder, { felt: part(1, 'v1') });
      expect(kept()).toEqual({ parts: { felt: part(1, 'v1') } });
    }
  });
});
