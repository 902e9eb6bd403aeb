import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../../../shared/settings.ts';
import { createDownload } from '../fetch/create-download.ts';
import { createFetch } from '../fetch/create-fetch.ts';
import type { FetchOptions } from '../fetch/one-hop.ts';
import type { Reader } from '../open-reader.ts';
import { createReader } from '../reader.ts';
import { serve } from '../serve.ts';
import { networkShare } from '../store/network-share.ts';
import { isBrokenFile } from '../store/store-error.ts';
import type { Log } from '../world.ts';
import { PendingCalls } from './pending-calls.ts';
import type { FromReader, ReaderThreadData, ToReader } from './reader-messages.ts';
import { startCheckpoints } from './start-checkpoints.ts';
import { startIngest } from './start-ingest.ts';
import { startMeasure } from './start-measure.ts';
import { startUpkeep } from './start-upkeep.ts';
import { systemClock } from './system-clock.ts';

/** In about one second the first list stands on the screen. */
const QUIET_START_MS = 2000;

/** Entry of the reader's thread: database, scheduling and network. The main process only carries messages. */
const port = parentPort;
if (port === null) throw new Error('reader-thread.ts runs as a worker');
const data = workerData as ReaderThreadData;
const post = (message: FromReader): void => port.postMessage(message);

const describe = (facts: unknown): string =>
  facts instanceof Error ? (facts.stack ?? facts.message) : facts === undefined ? '' : JSON.stringify(facts);
const log: Log = {
  info: (message, facts) => post({ kind: 'log', level: 'info', message, facts: describe(facts) }),
  warn: (message, facts) => post({ kind: 'log', level: 'warn', message, facts: describe(facts) }),
  error: (message, cause) => {
    post({ kind: 'log', level: 'error', message, facts: describe(cause) });
    if (isBrokenFile(cause)) reader.tellDamage();
  },
};

let settings: Settings = data.settings;
const settingsCalls = new PendingCalls<Settings>();
const openCalls = new PendingCalls<boolean>();
const noticeCalls = new PendingCalls<boolean>();
const shellCalls = new PendingCalls<string | null>();
const proxyCalls = new PendingCalls<string>();
const ingest = startIngest(new URL(data.ingestThreadUrl), systemClock, log);
const checkpoints = startCheckpoints(new URL(data.checkpointThreadUrl));

const fetchOptions: FetchOptions = {
  version: data.version,
  homepage: data.homepage,
  proxyFor: (url) => proxyCalls.call((id) => post({ kind: 'resolve-proxy', id, url })),
};

const reader: Reader = createReader({
  paths: { profile: data.profile, sample: data.sample },
  clock: systemClock,
  fetch: createFetch(fetchOptions),
  download: createDownload(fetchOptions),
  ingest: ingest.ingest,
  readPage: ingest.readPage,
  readPicture: ingest.readPicture,
  readIcons: ingest.readIcons,
  findWords: ingest.findWords,
  describe: ingest.describe,
  writeOpml: ingest.writeOpml,
  moveLog: checkpoints.moveLog,
  quietStartMs: QUIET_START_MS,
  shareOf: networkShare,
  measureStorage: startMeasure(new URL(data.measureThreadUrl)),
  ...startUpkeep(new URL(data.upkeepThreadUrl)),
  restart: () => {
    post({ kind: 'restarting' });
    // The answer to whoever asked for it goes first.
    setImmediate(() => void stop().finally(() => process.exit(0)));
  },
  settings: {
    get: () => settings,
    set: async (patch) => {
      settings = await settingsCalls.call((id) => post({ kind: 'save-settings', id, patch }));
      return settings;
    },
  },
  emit: (event) => post({ kind: 'event', event }),
  log,
  shell: data.shell,
  version: data.version,
  openExternal: (url) => openCalls.call((id) => post({ kind: 'open-external', id, url })),
  askShell: (question) => shellCalls.call((id) => post({ kind: 'ask-shell', id, question })),
  showNotice: (notice) => noticeCalls.call((id) => post({ kind: 'show-notice', id, notice })),
});
reader.tellNetwork(data.isOnline);

let isStopping = false;
/** What a stop cuts off in the middle of its steps is no failure. */
const requestLog: Log = {
  ...log,
  error: (message, cause) => {
    if (!isStopping) log.error(message, cause);
  },
};

port.on('message', (message: ToReader) => {
  switch (message.kind) {
    case 'request':
      void serve(reader.handlers, message.name, message.args, requestLog).then((result) =>
        post({ kind: 'answer', id: message.id, result }),
      );
      break;
    case 'settings-saved':
      settingsCalls.settle(message.id, message.settings);
      break;
    case 'settings-lost':
      settingsCalls.fail(message.id, new Error(message.detail));
      break;
    case 'external-opened':
      openCalls.settle(message.id, message.opened);
      break;
    case 'notice-shown':
      noticeCalls.settle(message.id, message.shown);
      break;
    case 'shell-answered':
      shellCalls.settle(message.id, message.answer);
      break;
    case 'proxy-resolved':
      proxyCalls.settle(message.id, message.ways);
      break;
    case 'proxy-unknown':
      proxyCalls.fail(message.id, new Error(message.detail));
      break;
    case 'network':
      reader.tellNetwork(message.isOnline);
      break;
    case 'woke':
      reader.tellWoke();
      break;
    case 'update-host':
      reader.tellUpdateHost(message.host);
      break;
    case 'stop':
      void stop();
      break;
  }
});

async function stop(): Promise<void> {
  isStopping = true;
  await reader.stop();
  await ingest.stop();
  await checkpoints.stop();
  post({ kind: 'stopped' });
}

reader.start();
post({ kind: 'ready' });
