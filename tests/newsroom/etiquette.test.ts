import { expect, it } from 'vitest';
import { etiquettePage } from './etiquette-page.ts';
import { Etiquette, type GivenAnswer } from './etiquette.ts';
import { freshScore } from './feed-score.ts';

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
  const etiquette = new Etiquette((address) => /^paper\.example\/(?:feed|moved)$/u.test(address));
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
  const etiquette = new Etiquette((address) => /^a\/[12]$/u.test(address));
  etiquette.begin({ at: 0, host: 'a', path: '/1', headers: {} });
  etiquette.begin({ at: 0, host: 'a', path: '/2', headers: {} });
  expect(etiquette.violations).toHaveLength(1);
});

it('counts a hand-made sequence of good and bad requests exactly, kind by kind', () => {
  const etiquette = new Etiquette((address) => /^paper\.example\/(?:feed|moved|gone|busy)$/u.test(address));
  const ask = (atHours: number, path: string, headers: Record<string, string>, answer: GivenAnswer): void =>
    etiquette.begin({ at: atHours * HOUR_MS, host: 'paper.example', path, headers })(answer);
  const second: GivenAnswer = { status: 200, etag: '"2"', lastModified: 'Tuesday' };
  const latest = { 'if-none-match': '"2"', 'if-modified-since': 'Tuesday' };
  ask(0, '/feed', {}, GOOD);
  ask(1, '/feed', asked, second);
  ask(2, '/feed', latest, { status: 304 });
  // Out of sequence, both; then made up, both; then left out, both; then one of them left out.
  ask(3, '/feed', asked, { status: 304 });
  ask(4, '/feed', { 'if-none-match': '"9"', 'if-modified-since': 'Sunday' }, { status: 304 });
  ask(5, '/feed', {}, second);
  ask(6, '/feed', { 'if-none-match': '"2"' }, { status: 304 });
  ask(7, '/feed', { ...latest, cookie: 'a=b' }, { status: 304 });
  ask(8, '/feed', { ...latest, referer: 'https://x.example/' }, { status: 304 });
  ask(9, '/feed?_=1', latest, { status: 304 });
  ask(9.5, '/feed', latest, { status: 304 });
  ask(10.5, '/moved', {}, { status: 301 });
  ask(90, '/moved', {}, { status: 301 });
  ask(91, '/gone', {}, { status: 410 });
  ask(95, '/gone', {}, { status: 410 });
  ask(96, '/busy', {}, { status: 429, retryAfterMs: 3 * HOUR_MS });
  ask(98, '/busy', {}, { status: 200 });
  ask(100, '/feeds', {}, { status: 404 });
  const open = etiquette.begin({ at: 101 * HOUR_MS, host: 'paper.example', path: '/busy', headers: {} });
  ask(102, '/feed', latest, { status: 304 });
  open({ status: 200 });

  const score = new Map(etiquette.scores.map((one) => [one.feed, one]));
  expect(score.get('paper.example/feed')).toEqual({
    ...freshScore('paper.example/feed'),
    requests: 12,
    conditional: 10,
    unconditional: 2,
    ifNoneMatch: { good: 8, outOfSequence: 1, madeUp: 1, leftOut: 1 },
    ifModifiedSince: { good: 7, outOfSequence: 1, madeUp: 1, leftOut: 2 },
    cookies: 1,
    referrers: 1,
    queryCruft: 1,
    hurried: 1,
    bursts: 1,
    shortestSpacingMs: HOUR_MS / 2,
  });
  expect(score.get('paper.example/moved')).toMatchObject({ requests: 2, moves: 2, forgottenMoves: 1 });
  expect(score.get('paper.example/gone')).toMatchObject({ requests: 2, gone: 2, afterGone: 1, hurried: 0 });
  expect(score.get('paper.example/busy')).toMatchObject({ requests: 3, retryAfters: 1, insideRetryAfter: 1 });
  expect(score.get('paper.example/feeds')).toMatchObject({ requests: 1, unknown: 1, queryCruft: 0 });
  expect(etiquette.violations).toHaveLength(2 + 2 + 2 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1);
  expect(etiquette.totals).toEqual({ requests: 20, conditional: 10, unconditional: 10 });

  const page = etiquettePage(etiquette);
  expect(page).toContain('<p>16 violations</p>');
  const [line = ''] = /<tr><td>paper\.example\/feed<.*?<\/tr>/u.exec(page) ?? [];
  expect([...line.matchAll(/<td>(.*?)<\/td>/gu)].map(([, cell]) => cell).join(' ')).toBe(
    'paper.example/feed 12 10 2 8 1 1 1 7 1 1 2 1 1 1 0 30.0 1 1 0 0 0 0 0 0 0',
  );
});

it('lets a reader follow a move with the validators of the old place', () => {
  const etiquette = new Etiquette(() => true);
  const ask = (atHours: number, path: string, headers: Record<string, string>, answer: GivenAnswer): void =>
    etiquette.begin({ at: atHours * HOUR_MS, host: 'a', path, headers })(answer);
  ask(0, '/old', {}, GOOD);
  ask(1, '/old', asked, { status: 301, movedTo: 'a/new' });
  ask(1, '/new', asked, { status: 304 });
  expect(etiquette.violations).toEqual([]);
});

it('counts a move that was believed too soon, and not one that was proven', () => {
  const believedAfter = (...meetings: readonly number[]): number => {
    const etiquette = new Etiquette(() => true);
    const ask = (atHours: number, path: string, answer: GivenAnswer): void =>
      etiquette.begin({ at: atHours * HOUR_MS, host: 'a', path, headers: {} })(answer);
    for (const at of meetings) {
      ask(at, '/old', { status: 301, movedTo: 'a/new' });
      ask(at, '/new', { status: 200 });
    }
    const last = Math.max(...meetings);
    ask(last + 2, '/new', { status: 200 });
    ask(last + 4, '/new', { status: 200 });
    return etiquette.scores.reduce((sum, { movedTooSoon }) => sum + movedTooSoon, 0);
  };
  expect(believedAfter(1)).toBe(1);
  expect(believedAfter(1, 3, 5)).toBe(1);
  expect(believedAfter(1, 26)).toBe(1);
  expect(believedAfter(1, 10, 26)).toBe(0);
});
