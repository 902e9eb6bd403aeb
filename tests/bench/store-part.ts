import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Reader } from '../../electron/core/open-reader.ts';
import { createReader } from '../../electron/core/reader.ts';
import { serve } from '../../electron/core/serve.ts';
import { measureStorage } from '../../electron/core/store/measure-storage.ts';
import { inThisThread, upkeepInThisThread } from '../core/refresh/in-this-thread.ts';
import { systemClock } from '../../electron/core/worker/system-clock.ts';
import type { Log, World } from '../../electron/core/world.ts';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import { benchStore, NOW } from './bench-store.ts';
import { printTable } from './print-table.ts';
import { quantiles, timed, type Quantiles } from './quantiles.ts';
import { meterSqlite, sqliteTime } from './sqlite-time.ts';
import { storeQuestions, type Question } from './store-questions.ts';

const RUNS = 300;

const silent: Log = {
  info: () => {},
  warn: () => {},
  error: (message, cause) => console.error(message, cause),
};

/**
 * The contract's answers on a store of so many articles, all in this process: beside what SQLite takes of them, and beside
 * the least that SQL must do for the same lines, without their tags, stories, pictures and marks.
 */
export async function benchStorePart(articles: number): Promise<object> {
  const store = benchStore(articles);
  meterSqlite();
  const reader = createReader(worldOf(store.profile));
  const db = new DatabaseSync(join(store.profile, 'tagline.db'));
  db.exec('PRAGMA busy_timeout = 2000; PRAGMA cache_size = -32768');
  const answers: {
    readonly name: string;
    readonly app: Quantiles;
    readonly sqlite: Quantiles;
    readonly raw: Quantiles | null;
  }[] = [];
  try {
    for (const question of storeQuestions(db)) {
      const { raw } = question;
      answers.push({
        name: question.name,
        ...(await timedWithSqlite((run) => ask(reader, question, run))),
        raw: raw === null ? null : await timed(RUNS, raw),
      });
    }
  } finally {
    db.close();
    await reader.stop();
  }
  const rate = store.insertedPerSecond;
  process.stdout.write(
    `store: ${articles} articles, ${store.bytesPerArticle.toFixed(0)} bytes each, ` +
      `${rate === null ? 'filled by an earlier run' : `${rate.toFixed(0)} inserted per second`}\n`,
  );
  printTable(
    ['through the contract', 'p50 ms', 'p99 ms', 'max ms', 'its SQL p50', 'ratio', 'barest SQL p50', 'ratio'],
    answers.map(({ name, app, sqlite, raw }) => [
      name,
      app.p50,
      app.p99,
      app.max,
      sqlite.p50,
      app.p50 / sqlite.p50,
      raw?.p50 ?? '',
      raw === null ? '' : app.p50 / raw.p50,
    ]),
  );
  return { ...store, profile: undefined, answers };
}

/** The whole of it, and what of each run SQLite took. */
async function timedWithSqlite(
  work: (run: number) => Promise<void>,
): Promise<{ readonly app: Quantiles; readonly sqlite: Quantiles }> {
  const times: number[] = [];
  const app = await timed(RUNS, async (run) => {
    const from = sqliteTime();
    await work(run);
    times.push(sqliteTime() - from);
  });
  return { app, sqlite: quantiles(times.slice(-RUNS)) };
}

async function ask(reader: Reader, { name, request, args }: Question, run: number): Promise<void> {
  const answer = await serve(reader.handlers, request, args(run), silent);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.fault)}`);
}

/** A reader that is only asked: nothing is fetched. */
function worldOf(profile: string): World {
  return {
    paths: { profile, sample: '' },
    clock: { ...systemClock, now: () => NOW },
    fetch: async () => ({ kind: 'failed', fault: { kind: 'offline' } }),
    download: async () => ({ kind: 'failed', fault: { kind: 'offline' } }),
    findWords: async () => [],
    describe: async () => [],
    ingest: async () => ({ kind: 'failed', fault: { kind: 'feed-empty' } }),
    readPage: async () => ({ kind: 'failed', fault: { kind: 'page-without-text', host: 'bench.example' } }),
    readPicture: async () => ({ kind: 'no-picture' }),
    readIcons: async () => [],
    writeOpml: inThisThread.writeOpml,
    settings: { get: () => DEFAULT_SETTINGS, set: async () => DEFAULT_SETTINGS },
    emit: () => {},
    log: silent,
    shell: 'browser',
    version: 'bench',
    openExternal: async () => false,
    measureStorage: async (file) => measureStorage(file),
    ...upkeepInThisThread,
    restart: () => {},
    showNotice: async () => false,
    askShell: async () => null,
  };
}
