import { parseFeed as readWithFeedsmith } from 'feedsmith';
import { parseFeed } from '../../electron/core/parse/parse-feed.ts';
import type { NewsFeed } from '../newsroom/news-item.ts';
import { writeFeed } from '../newsroom/write-feed.ts';
import { ITEMS } from './invent-feed.ts';
import { inventText } from './invent-html.ts';
import { printTable } from './print-table.ts';
import { median } from './quantiles.ts';

const FORMATS = { 'RSS 2.0': 'rss', 'RSS 1.0': 'rdf', Atom: 'atom', 'JSON Feed': 'json' } as const;
const DOCUMENTS = 12;
const NEWEST_AT = Date.UTC(2026, 0, 15, 12);
const HOUR_MS = 3_600_000;
/** One run takes so long at least, so that the clock of the processor has something to count. */
const SHORTEST_RUN_MS = 500;

interface Figures {
  /** Megabytes of document per second of processor. */
  readonly parseFeed: number;
  readonly feedsmith: number;
}

/**
 * How fast documents become feeds: the whole of `parseFeed`, bytes to items with every repair, beside feedsmith alone
 * on the same documents as text. Medians of `rounds`, the two in turns.
 */
export function benchParse(rounds: number): object {
  const results: Record<string, Figures & { readonly ratio: number }> = {};
  for (const [name, format] of Object.entries(FORMATS)) {
    const texts = Array.from(
      { length: DOCUMENTS },
      (_, at) => writeFeed(inventFeed(at, format), 'http://paper.example').body,
    );
    const documents = texts.map((text) => new TextEncoder().encode(text));
    const megabytes = documents.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6;
    const ours = (): void => {
      for (const document of documents) {
        const read = parseFeed(document, { contentType: null, url: 'http://paper.example/feed' });
        if (read.kind !== 'feed' || read.feed.items.length !== ITEMS)
          throw new Error(`${name} was not read whole`);
      }
    };
    const theirs = (): void => {
      for (const text of texts) readWithFeedsmith(text);
    };
    const seconds: { readonly ours: number; readonly theirs: number }[] = [];
    secondsOf(ours);
    secondsOf(theirs);
    for (let round = 0; round < rounds; round += 1)
      seconds.push({ ours: secondsOf(ours), theirs: secondsOf(theirs) });
    const own = megabytes / median(seconds.map((one) => one.ours));
    const feedsmith = megabytes / median(seconds.map((one) => one.theirs));
    results[name] = { parseFeed: own, feedsmith, ratio: own / feedsmith };
  }
  process.stdout.write(
    `parse: ${DOCUMENTS} documents of ${ITEMS} items in each format, MB per CPU-second, medians of ${rounds}\n`,
  );
  printTable(
    ['', 'parseFeed', 'feedsmith alone', 'ratio'],
    Object.entries(results).map(([name, figures]) => [
      name,
      figures.parseFeed,
      figures.feedsmith,
      figures.ratio,
    ]),
  );
  return { documents: DOCUMENTS, items: ITEMS, rounds, results };
}

/** Processor seconds of one run of `work`, over as many as fill the shortest time. */
function secondsOf(work: () => void): number {
  const from = performance.now();
  const before = process.cpuUsage();
  let runs = 0;
  while (runs === 0 || performance.now() - from < SHORTEST_RUN_MS) {
    work();
    runs += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / runs;
}

function inventFeed(feed: number, format: NonNullable<NewsFeed['format']>): NewsFeed {
  const items = Array.from({ length: ITEMS }, (_, at) => {
    const { title, html, tags } = inventText(feed * ITEMS + at + 1, at, 'paper');
    return {
      guid: `http://paper.example/?p=${feed}-${at}`,
      link: `/news/${feed}-${at}`,
      title: title.replaceAll('&amp;', '&'),
      html,
      publishedAt: NEWEST_AT - at * HOUR_MS,
      author: `Desk ${at % 7}`,
      categories: tags,
    };
  });
  return { title: `Paper ${feed}`, format, items };
}
