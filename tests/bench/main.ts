import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBundle } from './bundle-size.ts';
import { benchBusy } from './busy-part.ts';
import { benchExtract } from './extract-part.ts';
import { benchFelt } from './felt-part.ts';
import { keepResults } from './keep-results.ts';
import { benchOffline } from './offline-part.ts';
import { benchParse } from './parse-part.ts';
import { benchRefresh } from './refresh-part.ts';
import { benchStart } from './start-part.ts';
import { benchStorePart } from './store-part.ts';

/** `npm run bench [-- part... --feeds 500 --articles 100000 --rounds 3]`: measures, prints, judges nothing. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    feeds: { type: 'string', default: '500' },
    articles: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
  },
});
const [feeds, articles, rounds] = [Number(values.feeds), Number(values.articles), Number(values.rounds)];
const RESULTS = new URL('../../test-results/', import.meta.url).pathname;

const parts: Readonly<Record<string, () => Promise<object | null>>> = {
  store: () => benchStorePart(articles),
  extract: async () => benchExtract(),
  parse: async () => benchParse(rounds),
  refresh: () => benchRefresh({ feeds, rounds }),
  busy: () => benchBusy(feeds),
  offline: () => benchOffline(),
  start: () => benchStart(articles, rounds),
  felt: () => benchFelt(articles),
  bundle: async () => benchBundle(),
};

const wanted = positionals.length === 0 ? Object.keys(parts) : positionals;
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const machine = {
    processors: cpus().length,
    processor: cpus()[0]?.model ?? '',
    memoryMegabytes: Math.round(totalmem() / 1e6),
    node: process.version,
    loadBefore: loadavg()[0],
  };
  process.stdout.write(
    `${machine.processors} x ${machine.processor}, Node ${machine.node}, load ${machine.loadBefore?.toFixed(1)}\n\n`,
  );
  for (const name of wanted) {
    const loadBefore = loadavg()[0];
    const result = (await parts[name]?.()) ?? null;
    // Each as soon as it is there: a run takes a while, and may be ended.
    keepResults(RESULTS, {
      [name]: { measuredAt: new Date().toISOString(), machine: { ...machine, loadBefore }, result },
    });
  }
}
