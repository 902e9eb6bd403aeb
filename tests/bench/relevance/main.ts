import { SALIENT } from '../../../electron/core/tags/mention-salience.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { timeArrivals } from './arrival.ts';
import { bCubed, type BCubed } from './b-cubed.ts';
import { clusterAsTheApp, clusterBySameTitle, clusterByTitleOverlap, weighInOrder } from './clusters.ts';
import { gateText } from './gates.ts';
import { scoreHot } from './hot.ts';
import { scoreMentions } from './mentions.ts';
import { readFox } from './read-fox.ts';
import { isTuningHalf, readNewsUci } from './read-news-uci.ts';
import { precisionAtTen, relatedAsTheApp, relatedByBm25, relatedWithStories } from './related.ts';

/**
 * `npm run bench:relevance`: how well stories, related articles, hot news and mentions are found, beside simple rules in
 * the same run, and what an arriving article costs beside `--stored` others.
 */
const { values } = parseArgs({ options: { stored: { type: 'string', default: '20000' } } });
const stored = Number(values.stored);
const result: Record<string, unknown> = {};
const news = readNewsUci();
if (news === null) {
  process.stdout.write('skipped: no judged headlines beside the project (../shared/data/news-uci)\n');
} else {
  const halves = {
    tuned: isTuningHalf,
    judged: (story: string) => !isTuningHalf(story),
    all: () => true,
  } as const;
  const terms = weighInOrder(news);
  const truths = news.map(({ story }) => story);
  const clusterings = {
    'same title': clusterBySameTitle(news),
    'title overlap': clusterByTitleOverlap(news),
    'the app': clusterAsTheApp(news, terms),
  };
  process.stdout.write(
    `${news.length} headlines, ${new Set(truths).size} stories; halves split by story\n\n`,
  );
  process.stdout.write('story clusters (B-cubed)   half     precision  recall  F1\n');
  for (const [name, clusters] of Object.entries(clusterings)) {
    for (const [half, isIn] of Object.entries(halves)) {
      const score: BCubed = bCubed(clusters, truths, (index) => isIn(truths[index] ?? ''));
      result[`clusters, ${name}, ${half}`] = score;
      const numbers = [score.precision, score.recall, score.f1]
        .map((value) => value.toFixed(3).padStart(8))
        .join('');
      const gate = name === 'the app' ? gateText('clusters', score.f1, score.precision) : '';
      process.stdout.write(`${name.padEnd(26)} ${half.padEnd(8)}${numbers}${gate}\n`);
    }
  }
  process.stdout.write('\nrelated (P@10)             half        P@10\n');
  const byTerms = relatedAsTheApp(news, terms);
  const ways = {
    BM25: relatedByBm25(news),
    'the app, words alone': byTerms,
    'the app': relatedWithStories(clusterings['the app'], byTerms),
  };
  for (const [name, neighbours] of Object.entries(ways)) {
    for (const [half, isIn] of Object.entries(halves)) {
      const precision = precisionAtTen(news, isIn, neighbours);
      result[`related, ${name}, ${half}`] = precision;
      const gate = name === 'the app' ? gateText('related', precision) : '';
      process.stdout.write(
        `${name.padEnd(26)} ${half.padEnd(8)}${precision.toFixed(3).padStart(8)}${gate}\n`,
      );
    }
  }
  process.stdout.write('\nhot (precision@5)          half     largest by    hours     P@5\n');
  for (const [half, isIn] of Object.entries(halves)) {
    for (const sizeBy of ['reports', 'publishers'] as const) {
      const { hours, app, mostArticles } = scoreHot(news, clusterings['the app'], sizeBy, isIn);
      for (const [name, precision] of [
        ['most articles', mostArticles],
        ['the app', app],
      ] as const) {
        result[`hot, ${name}, ${sizeBy}, ${half}`] = precision;
        const gate = name === 'the app' ? gateText('hot', precision) : '';
        process.stdout.write(
          `${name.padEnd(26)} ${half.padEnd(9)}${sizeBy.padEnd(12)}${String(hours).padStart(7)}${precision.toFixed(3).padStart(8)}${gate}\n`,
        );
      }
    }
  }
}

const tagged = readFox();
if (tagged === null) {
  process.stdout.write('skipped: no tagged news beside the project (../shared/data/hist-news/fox)\n');
} else {
  const { best, halves } = scoreMentions(tagged);
  result['mentions'] = { best, halves };
  process.stdout.write(
    `\nmentions, ${tagged.length} items, tags hidden on every second; threshold in use ${SALIENT}, best on the tuned half ${best}\n`,
  );
  process.stdout.write('hidden tags found by       half     precision  recall  F1\n');
  for (const [half, scores] of Object.entries(halves)) {
    for (const [name, { precision, recall, f1 }] of [
      ['bare name', scores.bareName],
      ['any form', scores.anyForm],
      ['salient mention', scores.salient],
      ['suggested', scores.suggested],
    ] as const) {
      const numbers = [precision, recall, f1].map((value) => value.toFixed(3).padStart(8)).join('');
      const isGated = name === 'salient mention';
      const gate = isGated ? gateText('mentions', f1 / scores.bareName.f1) : '';
      process.stdout.write(`${name.padEnd(26)} ${half.padEnd(8)}${numbers}${gate}\n`);
    }
    process.stdout.write(
      `${''.padEnd(27)}${half.padEnd(8)}${scores.tags} tags hidden ${scores.hidden} times; F1 of the bare name without one error ${scores.ceiling.toFixed(3)}\n`,
    );
  }
  // Worth having where it does better than looking for the name, whatever the tags.
  const pays = Object.values(halves).every(({ suggested, bareName }) => suggested.f1 > bareName.f1);
  result['suggested pays'] = pays;
  process.stdout.write(
    pays
      ? 'suggested: off, though it PAYS now: better than the bare name on both halves\n'
      : 'suggested: off, does not pay: not better than the bare name on both halves\n',
  );
}

const { related, ...arrival } = timeArrivals(stored);
const whole = arrival.describe.map((ms, at) => ms + (arrival.story[at] ?? 0));
process.stdout.write(`\ncost of an arriving article beside ${stored}, ms  p50     p95     max\n`);
const costs = { ...arrival, 'both, as it arrives': whole, 'what is related, as it is opened': related };
for (const [name, each] of Object.entries(costs)) {
  const sorted = each.toSorted((a, b) => a - b);
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const [p50, p95, max] = [quantile(0.5), quantile(0.95), quantile(1)];
  result[`arrival beside ${stored}, ${name}`] = { p50, p95, max, runs: sorted.length };
  process.stdout.write(
    `${name.padEnd(44)}${[p50, p95, max].map((ms) => ms.toFixed(2).padStart(8)).join('')}${name.startsWith('both') ? gateText('cost', p95) : ''}\n`,
  );
}

mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/bench-relevance.json', `${JSON.stringify(result, null, 2)}\n`);
