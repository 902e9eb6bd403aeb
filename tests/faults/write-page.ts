import { GROUPS } from './catalogue.ts';
import { whyNothing } from './nothing-said.ts';
import type { RowResult } from './read-report.ts';

const VERDICTS: Readonly<Record<RowResult['verdict'], string>> = {
  passed: 'pass',
  failed: 'FAIL',
  skipped: 'skip',
  none: 'not yet',
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222; background: #fff }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ddd }
  td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums } ul { margin: 0; padding-left: 1.1rem }
  .passed { color: #17692f } .failed { color: #b3261e; font-weight: 700 } .skipped, .none { color: #6b6b6b }
  @media (prefers-color-scheme: dark) { body { color: #ddd; background: #161616 } th, td { border-color: #333 } .passed { color: #7fd49a } .failed { color: #ff9a90 } .skipped, .none { color: #9a9a9a } }
`;

/** The catalogue as a page: each case, how its tests went, what they claim, and the sentence a person sees. */
export function writePage(results: readonly RowResult[]): string {
  const sections = Object.entries(GROUPS).map(([letter, group]) => {
    const rows = results.filter(({ row }) => row.startsWith(letter));
    return `<h2>${escape(group)}</h2>
<table><thead><tr><th>Case</th><th>What happens</th><th>Tests</th><th>What is claimed</th><th>What a person reads</th></tr></thead>
<tbody>${rows.map(line).join('\n')}</tbody></table>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Faults and what becomes of them</title><style>${STYLE}</style></head>
<body><h1>Faults and what becomes of them</h1><p>${escape(summary(results))}</p>
${sections.join('\n')}</body></html>
`;
}

/** `133 cases: 83 pass, 0 fail, 3 skip, 47 not yet` */
export function summary(results: readonly RowResult[]): string {
  const count = (verdict: RowResult['verdict']): string =>
    `${results.filter((result) => result.verdict === verdict).length} ${VERDICTS[verdict].toLowerCase()}`;
  return `${results.length} cases: ${(['passed', 'failed', 'skipped', 'none'] as const).map(count).join(', ')}`;
}

/** One line of the table that is printed. */
export const printedLine = ({ row, name, verdict, sentences, leftOut }: RowResult): string =>
  [row.padEnd(4), VERDICTS[verdict].padEnd(8), name.slice(0, 48).padEnd(49), sentences[0] ?? leftOut[0] ?? '']
    .join(' ')
    .trimEnd();

function line(result: RowResult): string {
  const { row, name, verdict, tests, sentences, leftOut } = result;
  const reasons = leftOut.map((reason) => `left out here: ${reason}`);
  const verdictCell = `<td class="${verdict}">${VERDICTS[verdict]}${listed(reasons)}</td>`;
  const read = sentences.length > 0 ? listed(sentences) : `<em>${escape(silenceOf(result))}</em>`;
  return `<tr id="${row}"><td>${row}</td><td>${escape(name)}</td>${verdictCell}<td>${listed(tests)}</td><td>${read}</td></tr>`;
}

/** What stands where no sentence does. */
function silenceOf({ row, verdict }: RowResult): string {
  if (verdict !== 'passed') return '';
  const reason = whyNothing(row);
  return reason === null ? 'Nobody said what is read here, or why nothing.' : `Nothing. ${reason}`;
}

/** Rows that passed and neither show what a person reads nor say why nothing is. */
export const unsaid = (results: readonly RowResult[]): readonly string[] =>
  results
    .filter((result) => result.verdict === 'passed' && result.sentences.length === 0)
    .map(({ row }) => row)
    .filter((row) => whyNothing(row) === null);

const listed = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<ul>${texts.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`;
