import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { HANDOVER_FOLDER } from '../../shared/handover.ts';
import { MEDIA_FOLDER } from '../../shared/media-name.ts';
import { HELP, readOptions, type Options } from '../start/options.mjs';
import { leaveAddress } from '../core/worker/left-address.ts';
import { packageFacts } from '../core/worker/package-facts.ts';
import { startReader } from '../core/worker/start-reader.ts';
import { takeProfile } from '../core/worker/take-profile.ts';
import { widenThreadPool } from '../core/worker/widen-thread-pool.ts';
import { confSettings } from './conf-settings.ts';
import { consoleLog } from './console-log.ts';
import { defaultProfile } from './default-profile.ts';
import { openBrowser } from './open-browser.ts';
import { serveLoopback } from './serve-loopback.ts';

/** Entry of the browser shell: `node electron/loopback/main.ts`, or the same bundled into `dist/app/loopback.js`. */
widenThreadPool();
const read = readOptions(process.argv.slice(2));
if (read.kind === 'help') {
  process.stdout.write(HELP);
} else if (read.kind === 'wrong') {
  process.stderr.write(`${read.sentence}\n`);
  process.exitCode = 2;
} else {
  await run(read.options);
}

async function run(options: Options): Promise<void> {
  const isBundled = !import.meta.url.endsWith('.ts');
  const project = new URL('../../', import.meta.url);
  const thread = (name: string): URL =>
    new URL(isBundled ? `./${name}.js` : `../core/worker/${name}.ts`, import.meta.url);
  const profile = resolve(options.profile ?? defaultProfile(process.platform, process.env));

  const taken = await takeProfile(profile);
  if (taken.kind === 'in-use') return leadThere(taken.address, profile, options);

  const reader = startReader({
    readerThreadUrl: thread('reader-thread'),
    ingestThreadUrl: thread('ingest-thread'),
    checkpointThreadUrl: thread('checkpoint-thread'),
    measureThreadUrl: thread('measure-thread'),
    upkeepThreadUrl: thread('upkeep-thread'),
    profile,
    sample: fileURLToPath(new URL('../sample/', import.meta.url)),
    shell: 'browser',
    ...packageFacts(new URL('package.json', project)),
    isOnline: true,
    settings: confSettings(profile),
    log: consoleLog,
    openExternal: async () => false,
    showNotice: async () => false,
  });

  let shell;
  try {
    shell = await serveLoopback({
      reader,
      rendererDirectory: fileURLToPath(new URL('dist/renderer/', project)),
      mediaDirectory: join(profile, MEDIA_FOLDER),
      handoverDirectory: join(profile, HANDOVER_FOLDER),
      port: options.port ?? 0,
    });
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    process.stderr.write(
      isTaken
        ? `Port ${options.port} is taken by another program. Choose another with --port, or leave it out.\n`
        : `Tagline could not listen on 127.0.0.1: ${String(cause)}\n`,
    );
    await reader.stop();
    process.exitCode = 1;
    return;
  }
  const forgetAddress = leaveAddress(profile, shell.address);
  if (options.sample) await reader.request('sample.load', {});

  const isOpen = options.open && openBrowser(shell.address, profile);
  process.stdout.write(`Tagline is at ${shell.address}\n`);
  process.stdout.write(
    isOpen ? 'Its window is open. Ctrl-C ends it.\n' : 'Open that address in a browser. Ctrl-C ends it.\n',
  );

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    forgetAddress();
    await shell.close();
    await reader.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}

function leadThere(address: string | null, profile: string, { open }: Options): void {
  if (address === null) {
    process.stderr.write(
      `Tagline is already open in a window for this folder: ${profile}. Use that one, or close it first; --profile DIR opens another folder.\n`,
    );
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`Tagline is already running for this profile: ${address}\n`);
  if (open) openBrowser(address, profile);
}
