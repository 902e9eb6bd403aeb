import { expect, it } from 'vitest';
import { Etiquette, type GivenAnswer } from './etiquette.ts';

const HOUR_MS = 3_600_000;
const GOOD: GivenAnswer = { status: 200, etag: '"1"', lastModified: 'Monday' };

/** Plays requests for one feed, each with its answer, and tells what was wrong. */
function judge(
  ...requests: readonly (readonly [
    atHours: number,
    headers: Record<string, string>,
    answer?: GivenAnswer,
    path?: string,
  ])[]
): readonly string[] {
  const etiquette = new Etiquette(['paper.example/feed', 'paper.example/moved']);
  for (const [atHours, headers, answer = GOOD, path = '/feed'] of requests)
    etiquette.begin({ at: atHours * HOUR_MS, host: 'paper.example', path, headers })(answer);
  return etiquette.violations.map((violation) => violation.replace(/^\S+ \S+: /u, ''));
}
const asked = { 'if-none-match': '"1"', 'if-modified-since': 'Monday' };

it('has nothing to say against conditional requests an hour apart', () => {
  expect(judge([0, {}], [1, asked, { status: 304 }], [2, asked, { status: 304 }])).toEqual([]);
});

it.each([
  ['validators left out', [1, {}], /left out/u],
  ['made-up validators', [1, { ...asked, 'if-none-match': '"0"' }], /made up/u],
  ['a hurry', [0.5, asked], /30 minutes after/u],
  ['a cookie', [1, { ...asked, cookie: 'a=b' }], /cookie/u],
  ['a referrer', [1, { ...asked, referer: 'https://x.example/' }], /referrer/u],
  ['query cruft', [1, {}, GOOD, '/feed?t=1'], /nobody gave/u],
] as const)('sees %s', (_, request, violation) => {
  expect(judge([0, {}], request).join()).toMatch(violation);
});

it('sees validators of the document before the last one', () => {
  const newer: GivenAnswer = { status: 200, etag: '"2"', lastModified: 'Monday' };
  expect(judge([0, {}], [1, asked, newer], [2, asked]).join()).toMatch(/out of sequence/u);
});

it('lets a whole document be asked for after eight days', () => {
  expect(judge([0, {}], [8 * 24, {}])).toEqual([]);
});

it('sees that Retry-After, 410 and a move were not heeded', () => {
  expect(judge([0, {}, { status: 429, retryAfterMs: 5 * HOUR_MS }], [2, {}]).join()).toMatch(/Retry-After/u);
  expect(judge([0, {}, { status: 410 }], [48, {}]).join()).toMatch(/gone/u);
  expect(
    judge([0, {}, { status: 301 }], [24, {}, { status: 301 }], [100, {}, { status: 301 }]).join(),
  ).toMatch(/not remembered/u);
});

it('sees two requests at once on one host', () => {
  const etiquette = new Etiquette(['a/1', 'a/2']);
  etiquette.begin({ at: 0, host: 'a', path: '/1', headers: {} });
  etiquette.begin({ at: 0, host: 'a', path: '/2', headers: {} });
  expect(etiquette.violations).toHaveLength(1);
});
