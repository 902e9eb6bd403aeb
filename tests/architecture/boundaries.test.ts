import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const FOLDERS = ['electron', 'renderer', 'shared'];
const FORBIDDEN_NAMES = /(?:^|\/)(?:index\.tsx?|(?:utils|helpers|common|misc|manager|service)(?:\/|\.))/u;

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
).filter((path) => /\.(?:ts|tsx|mjs)$/u.test(path) && !path.endsWith('.d.ts'));

const read = createRequire(import.meta.url);

interface Rules {
  readonly forbidden: NonNullable<NonNullable<ICruiseOptions['ruleSet']>['forbidden']>;
  readonly options: ICruiseOptions;
}

describe('the house', () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    const rules = read(join(ROOT, '.dependency-cruiser.cjs')) as Rules;
    const { output } = await cruise(FOLDERS, {
      ...rules.options,
      baseDir: ROOT,
      validate: true,
      ruleSet: { forbidden: rules.forbidden },
    });
    result = output as ICruiseResult;
  }, 120_000);

  it('is seen whole by the checker', () => {
    const seen = new Set(result.modules.map(({ source }) => source));
    expect(sources.filter((path) => !seen.has(path))).toEqual([]);
    expect(sources.length).toBeGreaterThan(150);
  });

  it('imports only what each room may', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('has no barrels and no rooms without a subject', () => {
    expect(sources.filter((path) => FORBIDDEN_NAMES.test(path))).toEqual([]);
  });
});
