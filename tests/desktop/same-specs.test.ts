import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../e2e/', import.meta.url);
const SPECS = readdirSync(FOLDER).filter((name) => name.endsWith('.spec.ts'));

/** The tests of a spec that take what only Playwright's browser gives, each with what stands before it. */
function inTabs(text: string): readonly { readonly title: string; readonly before: string }[] {
  return Array.from(text.matchAll(/^ *test\((?:'([^']*)'|`([^`]*)`|(\w+)), async \(\{([^}]*)\}\)/gmu))
    .filter(([, , , , names = '']) => /\b(?:page|context|browser)\b/u.test(names))
    .map((match) => ({ title: match[1] ?? match[2] ?? '', before: text.slice(0, match.index) }));
}

describe('the specs of both shells', () => {
  it('are there', () => expect(SPECS.length).toBeGreaterThan(40));

  it.each(SPECS)('%s takes a browser only where it says that the desktop shell skips it', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const unsaid = inTabs(text).filter(({ before }) => {
      const group = before.slice(before.lastIndexOf('\n});\n') + 1);
      return !/^ *browserOnly\(/mu.test(group) && !/^browserOnly\(/mu.test(before);
    });
    expect(unsaid.map(({ title }) => title)).toEqual([]);
  });
});
