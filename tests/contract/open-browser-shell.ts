import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReaderEvent } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { startReader, type ReaderClient } from '../../electron/core/worker/start-reader.ts';
import type { Log, SettingsKeeper } from '../../electron/core/world.ts';
import { confSettings } from '../../electron/loopback/conf-settings.ts';
import { serveLoopback } from '../../electron/loopback/serve-loopback.ts';

/** A shell as its page sees it. */
export interface OpenShell {
  readonly name: string;
  readonly request: (name: string, args: unknown) => Promise<Result<unknown>>;
  /** Everything heard since the shell was opened. */
  readonly events: readonly ReaderEvent[];
  readonly close: () => Promise<void>;
}

const ROOT = new URL('../../', import.meta.url);

export const tempProfile = (): string => mkdtempSync(join(tmpdir(), 'tagline-test-'));

const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** The real reader in its real threads. */
export function testReader(
  shell: 'desktop' | 'browser',
  profile: string,
  settings: SettingsKeeper = confSettings(profile),
): ReaderClient {
  return startReader({
    readerThreadUrl: new URL('electron/core/worker/reader-thread.ts', ROOT),
    ingestThreadUrl: new URL('electron/core/worker/ingest-thread.ts', ROOT),
    checkpointThreadUrl: new URL('electron/core/worker/checkpoint-thread.ts', ROOT),
    measureThreadUrl: new URL('electron/core/worker/measure-thread.ts', ROOT),
    upkeepThreadUrl: new URL('electron/core/worker/upkeep-thread.ts', ROOT),
    profile,
    sample: new URL('electron/sample/', ROOT).pathname,
    shell,
    version: '0.0.0-test',
    homepage: 'https://tagline.example/',
    isOnline: true,
    settings,
    log: silentLog,
    // The browser shell leaves it to its page.
    openExternal: async () => shell === 'desktop',
    showNotice: async () => false,
  });
}

/** The browser shell over real HTTP, with the cookie that its address gives. */
export async function openBrowserShell(profile: string): Promise<OpenShell> {
  const reader = testReader('browser', profile);
  const rendererDirectory = new URL('renderer/', ROOT).pathname;
  const shell = await serveLoopback({
    reader,
    rendererDirectory,
    mediaDirectory: '',
    handoverDirectory: '',
    port: 0,
  });
  const welcome = await fetch(shell.address, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  const events: ReaderEvent[] = [];
  const stopHearing = new AbortController();
  const stream = await fetch(`${shell.origin}/events`, { headers: { cookie }, signal: stopHearing.signal });
  void hear(stream, events);
  return {
    name: 'browser shell',
    events,
    request: async (name, args) => {
      const answer = await fetch(`${shell.origin}/api/${name}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', origin: shell.origin },
        body: JSON.stringify(args),
      });
      return (await answer.json()) as Result<unknown>;
    },
    close: async () => {
      stopHearing.abort();
      await shell.close();
      await reader.stop();
    },
  };
}

async function hear(stream: Response, events: ReaderEvent[]): Promise<void> {
  let text = '';
  try {
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        if (message.startsWith('data: ')) events.push(JSON.parse(message.slice(6)) as ReaderEvent);
      }
    }
  } catch {
    // Closing the shell ends the stream in the middle of a read.
  }
}
