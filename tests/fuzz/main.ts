import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printTable } from '../bench/print-table.ts';
import { wholeCorpus } from './corpus.ts';
import { DEADLINE_MS, openFuzzThread, type FuzzVerdict } from './hit-in-thread.ts';
import { makeInput, type FuzzInput } from './make-input.ts';
import { TARGETS, type Target } from './targets.ts';

/**
 * `npm run fuzz [-- --minutes 10 --seed N --target parse --cases N]`: spoilt documents through everything that reads
 * what strangers write. `--input file --target parse` runs a saved one again.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    cases: { type: 'string', default: 'Infinity' },
    target: { type: 'string' },
    input: { type: 'string' },
  },
});
const MINUTE_MS = 60_000;
const REPORT_EVERY_MS = 30_000;
const MOST_FAILURES = 20;
/** Near enough to the deadline to be worth a look; no failure yet. */
const SLOW_MS = DEADLINE_MS / 2;
const FOLDER = new URL('../../test-results/fuzz/', import.meta.url);

interface Tally {
  runs: number;
  failures: number;
  slowestMs: number;
}

const only = values.target === undefined ? undefined : targetNamed(values.target);
const thread = openFuzzThread();
const tallies = new Map<Target, Tally>();
const failures = new Set<string>();
if (values.input === undefined) await run(Number(values.seed));
else await again(values.input);
await thread.stop();
process.exitCode = failures.size === 0 ? 0 : 1;

async function run(seed: number): Promise<void> {
  const corpus = wholeCorpus();
  process.stdout.write(
    `fuzz: seed ${seed}, ${values.minutes} minutes, ${corpus.length} documents to spoil\n`,
  );
  const from = Date.now();
  const until = from + Number(values.minutes) * MINUTE_MS;
  let reportAt = from + REPORT_EVERY_MS;
  for (
    let at = 0;
    at < Number(values.cases) && Date.now() < until && failures.size < MOST_FAILURES;
    at += 1
  ) {
    const input = makeInput(seed + at, corpus, only);
    const verdict = await judged(input);
    count(input, verdict);
    if (verdict.detail !== null) report('FAIL', input, verdict.detail, seed + at);
    else if (verdict.tookMs > SLOW_MS) report('slow', input, `${Math.round(verdict.tookMs)} ms`, seed + at);
    if (Date.now() < reportAt) continue;
    reportAt += REPORT_EVERY_MS;
    process.stdout.write(`fuzz: ${at + 1} inputs, ${failures.size} failures\n`);
  }
  printTable(
    ['target', 'runs', 'failures', 'slowest ms'],
    Array.from(tallies, ([name, { runs, failures: failed, slowestMs }]) => [
      name,
      runs,
      failed,
      Math.round(slowestMs),
    ]),
  );
}

/** A busy machine is no hang: what is late once gets a second chance in a fresh thread. */
async function judged(input: FuzzInput): Promise<FuzzVerdict> {
  const first = await thread.hit(input);
  return first.detail?.startsWith('hangs') === true ? thread.hit(input) : first;
}

function count({ target }: FuzzInput, { detail, tookMs }: FuzzVerdict): void {
  const tally = tallies.get(target) ?? { runs: 0, failures: 0, slowestMs: 0 };
  tally.runs += 1;
  tally.failures += detail === null ? 0 : 1;
  tally.slowestMs = Math.max(tally.slowestMs, tookMs);
  tallies.set(target, tally);
}

function report(what: 'FAIL' | 'slow', { target, bytes }: FuzzInput, detail: string, seed: number): void {
  mkdirSync(FOLDER, { recursive: true });
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const file = `test-results/fuzz/${name}.bin`;
  writeFileSync(new URL(`${name}.bin`, FOLDER), bytes);
  if (what === 'FAIL') failures.add(`${target} ${name}`);
  const lines = [
    `${what} ${target}: ${detail.split('\n').slice(0, 4).join('\n  ')}`,
    `  seed ${seed}, input ${file} (${bytes.byteLength} bytes)`,
    `  again: npm run fuzz -- --target ${target} --input ${file}`,
    `     or: npm run fuzz -- --seed ${seed} --cases 1${only === undefined ? '' : ` --target ${target}`}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function again(file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  for (const target of only === undefined ? (Object.keys(TARGETS) as Target[]) : [only]) {
    const { detail, tookMs } = await thread.hit({ target, bytes });
    if (detail !== null) failures.add(target);
    process.stdout.write(`${target}: ${detail ?? 'ok'} (${Math.round(tookMs)} ms)\n`);
  }
}

function targetNamed(name: string): Target {
  if (name in TARGETS) return name as Target;
  throw new Error(`No such target: ${name}. There are ${Object.keys(TARGETS).join(', ')}.`);
}
