import { Worker } from 'node:worker_threads';
import type { ReaderEvent } from '../../../shared/contract.ts';
import type { ShownNotice } from '../../../shared/notice.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Log, SettingsKeeper, World } from '../world.ts';
import { MAY_BE_ASKED_AGAIN } from './ask-again.ts';
import type { PackageFacts } from './package-facts.ts';
import { PendingCalls } from './pending-calls.ts';
import type { FromReader, ReaderThreadData, ToReader } from './reader-messages.ts';

/** What a shell needs to run the reader beside it. */
export interface ReaderOptions extends PackageFacts {
  readonly readerThreadUrl: URL;
  readonly ingestThreadUrl: URL;
  readonly checkpointThreadUrl: URL;
  readonly measureThreadUrl: URL;
  readonly upkeepThreadUrl: URL;
  readonly profile: string;
  readonly sample: string;
  readonly shell: 'desktop' | 'browser';
  readonly isOnline: boolean;
  readonly settings: SettingsKeeper;
  readonly log: Log;
  readonly openExternal: (url: string) => Promise<boolean>;
  /** The system's way to an address (`ProxyFor`); where it is left out, the direct one. */
  readonly resolveProxy?: (url: string) => Promise<string>;
  readonly showNotice: (notice: ShownNotice) => Promise<boolean>;
  /** Left out where the shell can do none of it. */
  readonly askShell?: World['askShell'];
}

/** The reader as a shell sees it: requests in, events out. */
export interface ReaderClient {
  /** Guarded on the other side; never rejects. */
  readonly request: (name: unknown, args: unknown) => Promise<Result<unknown>>;
  readonly onEvent: (listener: (event: ReaderEvent) => void) => () => void;
  readonly tellNetwork: (isOnline: boolean) => void;
  readonly tellWoke: () => void;
  /** The shell has asked a host for a new version of the program. */
  readonly tellUpdateHost: (host: string) => void;
  /** Finishes running transactions, checkpoints and closes; at most {@link STOP_TIMEOUT_MS}. Whoever asks waits for it. */
  readonly stop: () => Promise<void>;
}

/** Rows pass through and are forgotten; what stays are the open stories and the words' statistics. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };
const STOP_TIMEOUT_MS = 5000;
const MOST_RESTARTS = 5;
const RESTART_WINDOW_MS = 10 * 60 * 1000;

/**
 * Runs the reader in its own thread. A thread that dies is started again, at most {@link MOST_RESTARTS} times in
 * {@link RESTART_WINDOW_MS}; requests that were under way are made again of the new thread where that does no harm, and
 * answer `internal` elsewhere; later ones wait for it. One that
 * says that it ends is followed by another at once, and nothing asked meanwhile is lost.
 */
export function startReader(options: ReaderOptions): ReaderClient {
  const calls = new PendingCalls<Result<unknown>>();
  const listeners = new Set<(event: ReaderEvent) => void>();
  let restartedAt: readonly number[] = [];
  let stopping: Promise<void> | null = null;
  let isDead = false;
  let onStopped: () => void = () => {};
  /** What waits for the next thread, while one that asked for it ends. */
  let held: ToReader[] | null = null;
  let worker = launch();

  function post(message: ToReader): void {
    if (held === null) worker.postMessage(message);
    else held.push(message);
  }

  function launch(): Worker {
    const data: ReaderThreadData = {
      profile: options.profile,
      sample: options.sample,
      ingestThreadUrl: options.ingestThreadUrl.href,
      checkpointThreadUrl: options.checkpointThreadUrl.href,
      measureThreadUrl: options.measureThreadUrl.href,
      upkeepThreadUrl: options.upkeepThreadUrl.href,
      settings: options.settings.get(),
      shell: options.shell,
      version: options.version,
      homepage: options.homepage,
      isOnline: options.isOnline,
    };
    const started = new Worker(options.readerThreadUrl, {
      workerData: data,
      name: 'reader',
      resourceLimits: MEMORY,
    });
    started.on('message', (message: FromReader) => hear(message));
    started.on('error', (cause) => options.log.error('the reader thread failed', cause));
    started.on('exit', (code) => relaunch(code));
    return started;
  }

  function relaunch(code: number): void {
    const waiting = held ?? [];
    const isPlanned = held !== null;
    held = null;
    const requests = waiting.flatMap((message) => (message.kind === 'request' ? [message.id] : []));
    calls.failAll(new Error(`the reader thread ended (${code})`), new Set(requests));
    if (!isPlanned) {
      const now = performance.now();
      restartedAt = [...restartedAt.filter((at) => now - at < RESTART_WINDOW_MS), now];
    }
    if (stopping !== null || restartedAt.length > MOST_RESTARTS) {
      isDead = true;
      calls.failAll(new Error('the reader thread ended too often'));
      onStopped();
      return;
    }
    options.log.warn('starting the reader thread again', { code, restarts: restartedAt.length });
    worker = launch();
    for (const message of waiting) post(message);
    for (const listener of listeners) listener({ kind: 'reader.restarted' });
  }

  function hear(message: FromReader): void {
    switch (message.kind) {
      case 'answer':
        calls.settle(message.id, message.result);
        break;
      case 'event':
        for (const listener of listeners) listener(message.event);
        break;
      case 'save-settings':
        void saveSettings(message.id, message.patch);
        break;
      case 'open-external':
        void openExternal(message.id, message.url);
        break;
      case 'ask-shell':
        void askShell(message.id, message.question);
        break;
      case 'resolve-proxy':
        void resolveProxy(message.id, message.url);
        break;
      case 'show-notice':
        void showNotice(message.id, message.notice);
        break;
      case 'log':
        if (message.level === 'error') options.log.error(message.message, message.facts);
        else options.log[message.level](message.message, { facts: message.facts });
        break;
      case 'restarting':
        held ??= [];
        break;
      case 'stopped':
        onStopped();
        break;
      case 'ready':
        break;
    }
  }

  async function saveSettings(id: number, patch: Parameters<SettingsKeeper['set']>[0]): Promise<void> {
    try {
      post({ kind: 'settings-saved', id, settings: await options.settings.set(patch) });
    } catch (cause) {
      options.log.error('settings could not be written', cause);
      post({ kind: 'settings-lost', id, detail: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  /** A shell that fails has not done it. */
  const isDone = (work: Promise<boolean>, failed: string): Promise<boolean> =>
    work.catch((cause: unknown) => {
      options.log.error(failed, cause);
      return false;
    });

  async function openExternal(id: number, url: string): Promise<void> {
    const opened = await isDone(options.openExternal(url), 'the address could not be opened');
    post({ kind: 'external-opened', id, opened });
  }

  async function resolveProxy(id: number, url: string): Promise<void> {
    try {
      post({ kind: 'proxy-resolved', id, ways: (await options.resolveProxy?.(url)) ?? 'DIRECT' });
    } catch (cause) {
      post({ kind: 'proxy-unknown', id, detail: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  async function askShell(id: number, question: Parameters<World['askShell']>[0]): Promise<void> {
    const answer = await Promise.resolve(options.askShell?.(question)).catch((cause: unknown) => {
      options.log.error(`the shell could not do it: ${question.kind}`, cause);
    });
    post({ kind: 'shell-answered', id, answer: answer ?? null });
  }

  async function showNotice(id: number, notice: ShownNotice): Promise<void> {
    const shown = await isDone(options.showNotice(notice), 'the notice could not be shown');
    post({ kind: 'notice-shown', id, shown });
  }

  async function stop(): Promise<void> {
    if (isDead) return;
    const stopped = new Promise<void>((resolve) => {
      onStopped = resolve;
      setTimeout(resolve, STOP_TIMEOUT_MS).unref();
    });
    post({ kind: 'stop' });
    await stopped;
    await worker.terminate();
  }

  return {
    request: async (name, args) => {
      if (isDead) return fail({ kind: 'internal', detail: 'the reader thread ended too often' });
      const ask = (): Promise<Result<unknown>> =>
        calls.call((id) => post({ kind: 'request', id, name, args }));
      try {
        return await ask().catch((cause: unknown) => {
          if (isDead || stopping !== null || !MAY_BE_ASKED_AGAIN.has(name)) throw cause;
          return ask();
        });
      } catch (cause) {
        return fail({ kind: 'internal', detail: cause instanceof Error ? cause.message : String(cause) });
      }
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tellNetwork: (isOnline) => post({ kind: 'network', isOnline }),
    tellWoke: () => post({ kind: 'woke' }),
    tellUpdateHost: (host) => post({ kind: 'update-host', host }),
    stop: () => (stopping ??= stop()),
  };
}
