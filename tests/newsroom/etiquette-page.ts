import type { Etiquette } from './etiquette.ts';
import type { FeedScore, ValidatorScore } from './feed-score.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const COLUMNS: readonly (readonly [
  heading: string,
  cell: (score: Readonly<FeedScore>) => number | string,
])[] = [
  ['Feed', ({ feed }) => feed],
  ['Requests', ({ requests }) => requests],
  ['Conditional', ({ conditional }) => conditional],
  ['Unconditional', ({ unconditional }) => unconditional],
  ...validatorColumns('If-None-Match', ({ ifNoneMatch }) => ifNoneMatch),
  ...validatorColumns('If-Modified-Since', ({ ifModifiedSince }) => ifModifiedSince),
  ['Cookies', ({ cookies }) => cookies],
  ['Referrers', ({ referrers }) => referrers],
  ['Query cruft', ({ queryCruft }) => queryCruft],
  ['Address nobody gave', ({ unknown }) => unknown],
  ['Shortest spacing, minutes', ({ shortestSpacingMs }) => minutes(shortestSpacingMs)],
  ['Hurried', ({ hurried }) => hurried],
  ['Bursts on its host', ({ bursts }) => bursts],
  ['Retry-After given', ({ retryAfters }) => retryAfters],
  ['Asked inside it', ({ insideRetryAfter }) => insideRetryAfter],
  ['410 answered', ({ gone }) => gone],
  ['Asked after it', ({ afterGone }) => afterGone],
  ['Moved for good', ({ moves }) => moves],
  ['Move forgotten', ({ forgottenMoves }) => forgottenMoves],
  ['Move believed too soon', ({ movedTooSoon }) => movedTooSoon],
];

/** The score of a reader as a page: a line for each feed, and below it what was wrong, in order. */
export function etiquettePage({ scores, violations }: Pick<Etiquette, 'scores' | 'violations'>): string {
  const head = COLUMNS.map(([heading]) => `<th>${heading}</th>`).join('');
  const lines = scores.map(
    (score) => `<tr>${COLUMNS.map(([, cell]) => `<td>${escape(String(cell(score)))}</td>`).join('')}</tr>`,
  );
  const faults = violations.map((violation) => `<li>${escape(violation)}</li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Etiquette</title></head>
<body><h1>How the reader behaved</h1><p>${violations.length} violations</p>
<table border="1"><thead><tr>${head}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table><ol>${faults.join('\n')}</ol></body></html>
`;
}

function validatorColumns(
  name: string,
  of: (score: Readonly<FeedScore>) => Readonly<ValidatorScore>,
): readonly (readonly [string, (score: Readonly<FeedScore>) => number])[] {
  return [
    [`${name} good`, (score) => of(score).good],
    [`${name} out of sequence`, (score) => of(score).outOfSequence],
    [`${name} made up`, (score) => of(score).madeUp],
    [`${name} left out`, (score) => of(score).leftOut],
  ];
}

const minutes = (ms: number | null): string => (ms === null ? '' : (ms / 60_000).toFixed(1));
