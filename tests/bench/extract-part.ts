import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { preparePage } from '../../electron/core/refresh/prepare-page.ts';
import { sanitizeHtml } from '../../electron/core/sanitize/sanitize-html.ts';
import { textOfSafeHtml } from '../../electron/core/sanitize/text-of-safe-html.ts';
import { inventPages, type InventedPage } from './invent-pages.ts';
import { printTable } from './print-table.ts';
import { quantiles } from './quantiles.ts';

const OF_EACH = 10;

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well articles are told from what stands around them, by words, beside Readability alone; and what a page costs. */
export function benchExtract(): object {
  const pages = inventPages(OF_EACH);
  const timesMs: number[] = [];
  const scored = pages.map((page) => {
    const from = performance.now();
    const ours = textByUs(page);
    timesMs.push(performance.now() - from);
    return { page, ours: score(ours, page.text), peer: score(textByReadability(page), page.text) };
  });
  const shapes = Map.groupBy(scored, ({ page }) => page.shape);
  const rows = Array.from(shapes, ([shape, some]) => [
    shape,
    ...cells(mean(some.map(({ ours }) => ours))),
    mean(some.map(({ peer }) => peer)).f1,
  ]);
  const all = mean(scored.map(({ ours }) => ours));
  const peers = mean(scored.map(({ peer }) => peer));
  process.stdout.write(
    `Full text from ${pages.length} invented pages of ${shapes.size} shapes, by words\n\n`,
  );
  printTable(
    ['shape', 'precision', 'recall', 'F1', 'F1 of Readability alone'],
    [...rows, ['all', ...cells(all), peers.f1]],
  );
  const cost = quantiles(timesMs);
  process.stdout.write(
    `A page through the whole preparation: ${cost.p50.toFixed(1)} ms p50, ${cost.p99.toFixed(1)} ms p99\n\n`,
  );
  return {
    all,
    readability: peers,
    costMs: cost,
    shapes: Object.fromEntries(rows.map(([shape, ...of]) => [shape, of])),
  };
}

function textByUs({ html, url }: InventedPage): string {
  const outcome = preparePage({ bytes: Buffer.from(html), contentType: 'text/html', url, feedWords: 0 });
  return outcome.kind === 'text' ? textOfSafeHtml(outcome.text.body) : '';
}

function textByReadability({ html, url }: InventedPage): string {
  const content = new Readability(parseHTML(html).document).parse()?.content ?? '';
  return textOfSafeHtml(sanitizeHtml(content, { baseUrl: url }));
}

/** Words, however often each, that are of the article and were found. */
function score(found: string, wanted: string): Score {
  const counts = new Map<string, number>();
  const [have, want] = [words(found), words(wanted)];
  for (const word of want) counts.set(word, (counts.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of have) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    hits += 1;
    counts.set(word, left - 1);
  }
  const precision = have.length === 0 ? 0 : hits / have.length;
  const recall = want.length === 0 ? 1 : hits / want.length;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];

const cells = ({ precision, recall, f1 }: Score): readonly number[] => [precision, recall, f1];

function mean(scores: readonly Score[]): Score {
  const of = (key: keyof Score): number =>
    scores.reduce((sum, one) => sum + one[key], 0) / Math.max(1, scores.length);
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
}
