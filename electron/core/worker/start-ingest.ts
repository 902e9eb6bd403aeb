import { Worker } from 'node:worker_threads';
import type { Describe } from '../refresh/describe-articles.ts';
import type { Ingest } from '../refresh/ingest.ts';
import type { Clock, Log } from '../world.ts';
import type { FromIngest, ToIngest } from './ingest-messages.ts';

/** A job may keep the ingest thread busy this long before the thread is ended and started afresh. */
const DEADLINE_MS = 5000;

/**
 * V8 lets the space for young objects grow by what the machine has: with all of it 500 feeds cost twice the memory and
 * no time. The old space holds the largest document allowed with room to spare.
 */
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 };

export interface IngestClient {
  readonly ingest: Ingest;
  /** Rejects where the thread does not survive these articles. */
  readonly describe: Describe;
  readonly stop: () => Promise<void>;
}

interface Job {
  readonly message: (id: number) => ToIngest;
  readonly finish: (answer: FromIngest) => void;
  readonly fail: (detail: string) => void;
}

/**
 * Runs decoding, parsing, sanitising and describing in a thread of its own, one job at a time, documents before
 * descriptions: what can be read comes first. A document that takes longer than {@link DEADLINE_MS} or kills the
 * thread fails alone, with `feed-unparsable`; the next job meets a new thread.
 */
export function startIngest(threadUrl: URL, clock: Clock, log: Log): IngestClient {
  const documents: Job[] = [];
  const descriptions: Job[] = [];
  let running: { readonly job: Job; readonly id: number; readonly cancelDeadline: () => void } | null = null;
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
      if (worker === started) giveUp(cause instanceof Error ? cause.message : String(cause));
    });
    started.on('exit', () => {
      if (worker === started) giveUp('the thread ended');
    });
    return started;
  }

  function add(queue: Job[], job: Job): void {
    queue.push(job);
    next();
  }

  function next(): void {
    if (running !== null || isStopped) return;
    const job = documents.shift() ?? descriptions.shift();
    if (job === undefined) return;
    worker ??= launch();
    const id = ++lastId;
    const cancelDeadline = clock.after(DEADLINE_MS, () => giveUp(`not done within ${DEADLINE_MS / 1000} s`));
    running = { job, id, cancelDeadline };
    worker.postMessage(job.message(id));
  }

  function end(settle: (job: Job) => void): void {
    const ended = running;
    running = null;
    ended?.cancelDeadline();
    if (ended !== null) settle(ended.job);
    next();
  }

  /** Ends the thread with whatever it was doing; the job under way fails, the others go on in a new one. */
  function giveUp(detail: string): void {
    const ended = worker;
    worker = null;
    void ended?.terminate();
    end(({ fail }) => fail(detail));
  }

  return {
    ingest: (task) =>
      new Promise((settle) =>
        add(documents, {
          message: (id) => ({ kind: 'document', id, task }),
          finish: (answer) => {
            if (answer.kind === 'document') settle(answer.outcome);
          },
          fail: (detail) => settle({ kind: 'failed', fault: { kind: 'feed-unparsable', detail } }),
        }),
      ),
    describe: (tasks) =>
      new Promise((settle, reject) =>
        add(descriptions, {
          message: (id) => ({ kind: 'articles', id, tasks }),
          finish: (answer) => {
            if (answer.kind === 'articles') settle(answer.descriptions);
          },
          fail: (detail) => reject(new Error(detail)),
        }),
      ),
    stop: async () => {
      isStopped = true;
      documents.length = 0;
      descriptions.length = 0;
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}
