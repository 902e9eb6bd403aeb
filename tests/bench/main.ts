import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBusy } from './busy-part.ts';
import { benchExtract } from './extract-part.ts';
import { benchFelt } from './felt-part.ts';
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
const RESULTS = new URL('../../test-results/', import.meta.url);

const parts: Readonly<Record<string, () => Promise<object | null>>> = {
  store: () => benchStorePart(articles),
  extract: async () => benchExtract(),
  parse: async () => benchParse(rounds),
  refresh: () => benchRefresh({ feeds, rounds }),
  busy: () => benchBusy(feeds),
  offline: () => benchOffline(),
  start: () => benchStart(articles, rounds),
  felt: () => benchFelt(articles),
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
  const results: Record<string, object | null> = {};
  for (const name of wanted) results[name] = (await parts[name]?.()) ?? null;
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(new URL('bench.json', RESULTS), `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
}
