import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../electron/core/sanitize/sanitize-html.ts';
import { expectHarmless } from '../core/sanitize/expect-harmless.ts';
import { mutants } from './mutate-markup.ts';
import { armed, VECTORS } from './vectors.ts';

const clean = (html: string): string => sanitizeHtml(html, { baseUrl: 'https://tide.example/news/tram' });
const TRAPS = { run: 'console.log(/ran-1/)', foreign: 'elsewhere.example' };
const ARMED = VECTORS.map(({ html, ...vector }) => ({ ...vector, html: armed(html, TRAPS) }));

it('each way to attack has a name of its own', () => {
  expect(new Set(VECTORS.map(({ name }) => name)).size).toBe(VECTORS.length);
});

describe('the structural clean alone leaves nothing that runs, and the words around it', () => {
  it.each(ARMED)('$technique: $name', ({ html, isHungry }) => {
    const answer = clean(`<p>Words before.</p>${html}<p>Words after.</p>`);
    expectHarmless(answer);
    expect(clean(answer)).toBe(answer);
    expect(answer).toContain('<p>Words before.</p>');
    if (!isHungry) expect(answer).toContain('Words after.');
  });

  it('nor of any mutant', () => {
    fc.assert(
      fc.property(mutants(ARMED.map(({ html }) => html)), (html) => {
        const answer = clean(html);
        expectHarmless(answer);
        expect(clean(answer)).toBe(answer);
      }),
      { seed: 20_260_115, numRuns: 2000 },
    );
  });
});
