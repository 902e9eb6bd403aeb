import { Worker } from 'node:worker_threads';
import type { WriteOpml } from '../opml/write-opml.ts';
import type { Describe } from '../refresh/describe-articles.ts';
import type { FindWords } from '../refresh/find-words.ts';
import type { Ingest } from '../refresh/ingest.ts';
import type { ReadIcons } from '../refresh/read-icons.ts';
import type { ReadPage } from '../refresh/read-page.ts';
import type { ReadPicture } from '../refresh/read-picture.ts';
import type { Clock, Log } from '../world.ts';
import type { FromIngest, ToIngest } from './ingest-messages.ts';
import { PROCESSOR_MS, watchJob } from './job-deadline.ts';

/**
 * V8 lets the space for young objects grow by what the machine has: with all of it 500 feeds cost twice the memory and
 * no less time. The old space holds the largest document allowed with room to spare.
 */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

export interface IngestClient {
  readonly ingest: Ingest;
  readonly readPage: ReadPage;
  readonly readPicture: ReadPicture;
  readonly readIcons: ReadIcons;
  /** Rejects where the thread does not survive these articles. */
  readonly findWords: FindWords;
  /** Rejects where the thread does not survive these articles. */
  readonly describe: Describe;
  /** Rejects where the thread does not survive them. */
  readonly writeOpml: WriteOpml;
  readonly stop: () => Promise<void>;
}

interface Job {
  /** Where it waited, and waits again when a thread ended without telling which job did it. */
  readonly queue: Job[];
  readonly message: (id: number) => ToIngest;
  readonly finish: (answer: FromIngest) => void;
  readonly fail: (detail: string) => void;
}

/** A job the thread has been given. */
interface Sent {
  readonly job: Job;
  readonly id: number;
  readonly worker: Worker;
}

/**
 * Runs decoding, parsing, sanitising and describing in a thread of its own, one job after the other, documents before
 * pages and pictures of articles, and those before descriptions: what can be read comes first. While the thread works on one job it
 * has the next document already, so that it never waits for the reader's thread. A document or page that takes too long
 * ({@link watchJob}) or kills the thread fails alone, with `feed-unparsable` or `page-unreadable`; the next job meets a new
 * thread.
 */
export function startIngest(threadUrl: URL, clock: Clock, log: Log): IngestClient {
  const documents: Job[] = [];
  const pages: Job[] = [];
  const descriptions: Job[] = [];
  /** Under way in a thread that ended, with another behind them: they are tried again with none. */
  const suspects = new WeakSet<Job>();
  let running: (Sent & { readonly unwatch: () => void }) | null = null;
  let ahead: Sent | null = null;
  let worker: Worker | null = null;
  let lastId = 0;
  let isStopped = false;

  function launch(): Worker {
    const started = new Worker(threadUrl, { name: 'ingest', resourceLimits: MEMORY });
    started.on('message', (answer: FromIngest) => {
      if (running?.id === answer.id) end(({ finish }) => finish(answer));
    });
    started.on('error', (cause) => {
      log.error('the ingest thread failed', cause);
      if (worker === started) threadEnded(cause instanceof Error ? cause.message : String(cause));
    });
    started.on('exit', () => {
      if (worker === started) threadEnded('the thread ended');
    });
    return started;
  }

  function add(job: Job): void {
    job.queue.push(job);
    next();
  }

  function next(): void {
    if (isStopped) return;
    if (running === null) run();
    if (running === null || ahead !== null || suspects.has(running.job)) return;
    const [document] = documents;
    if (document === undefined || suspects.has(document)) return;
    documents.shift();
    ahead = send(document);
  }

  function run(): void {
    const job = documents[0] ?? pages[0] ?? descriptions[0];
    const sent = ahead ?? (job?.queue.shift() === undefined ? null : send(job));
    ahead = null;
    if (sent === null) return;
    const unwatch = watchJob(sent.worker, clock, () =>
      giveUp(({ fail }) => fail(`not done within ${PROCESSOR_MS / 1000} s`)),
    );
    running = { ...sent, unwatch };
  }

  function send(job: Job): Sent {
    worker ??= launch();
    const id = ++lastId;
    worker.postMessage(job.message(id));
    return { job, id, worker };
  }

  function end(settle: (job: Job) => void): void {
    const ended = running;
    running = null;
    ended?.unwatch();
    if (ended !== null) settle(ended.job);
    next();
  }

  /** Its end may be told before its last answer: of two jobs, which one it did not survive is not known. */
  function threadEnded(detail: string): void {
    const isSure = ahead === null;
    giveUp((job) => {
      if (isSure) return job.fail(detail);
      suspects.add(job);
      job.queue.unshift(job);
    });
  }

  /** Ends the thread with whatever it was doing; the job under way is settled, the others go on in a new one. */
  function giveUp(settle: (job: Job) => void): void {
    const ended = worker;
    worker = null;
    void ended?.terminate();
    ahead?.job.queue.unshift(ahead.job);
    ahead = null;
    end(settle);
  }

  /** Settles with what `read` finds in the answer, or with what `lost` makes of the reason why there is none. */
  function ask<Value>(
    queue: Job[],
    message: Job['message'],
    read: (answer: FromIngest) => Value | undefined,
    lost: (detail: string) => Value,
  ): Promise<Value> {
    return new Promise((settle, reject) =>
      add({
        queue,
        message,
        finish: (answer) => {
          const value = read(answer);
          if (value !== undefined) settle(value);
        },
        fail: (detail) => {
          try {
            settle(lost(detail));
          } catch (cause) {
            reject(cause);
          }
        },
      }),
    );
  }

  return {
    ingest: (task) =>
      ask(
        documents,
        (id) => ({ kind: 'document', id, task }),
        (answer) => (answer.kind === 'document' ? answer.outcome : undefined),
        (detail) => ({ kind: 'failed', fault: { kind: 'feed-unparsable', detail } }),
      ),
    readPage: (task) =>
      ask(
        pages,
        (id) => ({ kind: 'page', id, task }),
        (answer) => (answer.kind === 'page' ? answer.outcome : undefined),
        (detail) => {
          const { hostname: host } = new URL(task.url);
          return { kind: 'failed', fault: { kind: 'page-unreadable', host, detail } };
        },
      ),
    readPicture: (bytes) =>
      ask(
        pages,
        (id) => ({ kind: 'picture', id, bytes }),
        (answer) => (answer.kind === 'picture' ? answer.picture : undefined),
        () => ({ kind: 'no-picture' }),
      ),
    readIcons: (task) =>
      ask(
        pages,
        (id) => ({ kind: 'icons', id, task }),
        (answer) => (answer.kind === 'icons' ? answer.urls : undefined),
        () => [],
      ),
    findWords: (tasks) =>
      ask(
        descriptions,
        (id) => ({ kind: 'words', id, tasks }),
        (answer) => (answer.kind === 'words' ? answer.texts : undefined),
        failed,
      ),
    describe: (tasks) =>
      ask(
        descriptions,
        (id) => ({ kind: 'articles', id, tasks }),
        (answer) => (answer.kind === 'articles' ? answer.descriptions : undefined),
        failed,
      ),
    writeOpml: (feeds, head) =>
      ask(
        documents,
        (id) => ({ kind: 'subscriptions', id, feeds, head }),
        (answer) => (answer.kind === 'subscriptions' ? answer.opml : undefined),
        failed,
      ),
    stop: async () => {
      isStopped = true;
      documents.length = 0;
      pages.length = 0;
      descriptions.length = 0;
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}

function failed(detail: string): never {
  throw new Error(detail);
}
