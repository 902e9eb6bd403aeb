import { createHash, generateKeyPairSync } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configureRequestUrl, HttpExecutor, type DownloadOptions } from 'builder-util-runtime';
import electronUpdater from 'electron-updater';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { dialog } from '../../contract/fake-electron.ts';
import { signedManifest } from '../../../electron/packaging/sign-updates.mjs';
import { DESKTOP_WORDS } from '../../../electron/shell/desktop-words.ts';
import { lookForUpdates } from '../../../electron/shell/updates/look-for-updates.ts';
import { UpdateRefusedError, useSignedManifest } from '../../../electron/shell/updates/signed-provider.ts';
import { watchHosts } from '../../../electron/shell/updates/watch-hosts.ts';
import { updateSource } from '../../../electron/shell/updates/update-source.ts';

vi.mock('electron', () => import('../../contract/fake-electron.ts'));

const ROOT = new URL('../../../', import.meta.url);
const key = generateKeyPairSync('ed25519');
const publicKey = key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const NAME = 'Tagline-9.0.0-linux-x86_64.AppImage';
const PACKAGE = Buffer.from('#!/bin/sh\necho a new version\n');

/** Electron's own executor asks through Chromium; this one through Node. */
class NodeExecutor extends HttpExecutor<ClientRequest> {
  createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void): ClientRequest {
    return request(options, callback);
  }

  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const asked: RequestOptions = {};
      configureRequestUrl(url, asked);
      const callback = (error?: Error | null) => (error ? reject(error) : resolve(destination));
      this.doDownload(asked, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }
}

/** The real electron-updater of an AppImage, against a server on this computer. */
async function installed(published: Readonly<Record<string, Buffer | string>>, newestSeen = '1.0.0') {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    const name = (incoming.url ?? '').slice(1);
    asked.push(name);
    const body = published[name];
    if (body === undefined) response.writeHead(404);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const folder = mkdtempSync(join(tmpdir(), 'tagline-update-'));
  const appImage = join(folder, 'Tagline.AppImage');
  writeFileSync(appImage, 'the old version');
  vi.stubEnv('APPIMAGE', appImage);
  onTestFinished(() => void vi.unstubAllEnvs());
  const updater = new electronUpdater.AppImageUpdater(null, {
    version: '1.0.0',
    name: 'Tagline',
    isPackaged: true,
    appUpdateConfigPath: new URL('electron/packaging/app-update.yml', ROOT).pathname,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => {},
    relaunch: () => {},
    quit: () => {},
    onQuit: () => {},
  });
  Object.assign(updater, { httpExecutor: new NodeExecutor() });
  updater.logger = null;
  updater.on('error', () => {});
  const saw = vi.fn<(version: string) => void>();
  useSignedManifest(updater, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publicKey,
    target: 'linux-x64',
    newestSeen: () => newestSeen,
    saw,
    now: Date.now,
  });
  const quitAndInstall = vi.fn<(isSilent?: boolean, isForced?: boolean) => void>();
  const errors: unknown[] = [];
  const beforeInstall = vi.fn(async () => {});
  const look = lookForUpdates({
    updater: {
      checkForUpdates: () => updater.checkForUpdates(),
      downloadUpdate: () => updater.downloadUpdate(),
      quitAndInstall,
    },
    words: () => DESKTOP_WORDS.en,
    log: { info: () => {}, warn: () => {}, error: (_, cause) => errors.push(cause) },
    beforeInstall,
  });
  const downloaded = () => {
    const pending = join(folder, 'tagline-updater', 'pending');
    return existsSync(pending) ? readdirSync(pending).filter((name) => name.endsWith('.AppImage')) : [];
  };
  return { asked, look, saw, errors, quitAndInstall, beforeInstall, downloaded, appImage };
}

const manifest = (said: Partial<Parameters<typeof signedManifest>[0]> = {}) =>
  signedManifest({
    key: key.privateKey,
    version: '9.0.0',
    notes: 'Faster.',
    now: Date.now(),
    files: { 'linux-x64': { name: NAME, bytes: PACKAGE } },
    ...said,
  });

const YES = 0;
const LATER = 1;

beforeEach(() => {
  dialog.shown.length = 0;
  dialog.answers = [];
});

describe('looking for updates', () => {
  it('shows the notes, downloads on one word of the person and installs on another', async () => {
    const app = await installed({ 'updates.json': manifest(), [NAME]: PACKAGE });
    dialog.answers = [YES, YES];
    await app.look();
    expect(app.errors).toEqual([]);
    expect(dialog.shown).toMatchObject([
      { message: 'Tagline 9.0.0 is available', detail: 'Faster.', buttons: ['Download', 'Later'] },
      { message: 'Tagline 9.0.0 is downloaded and checked', buttons: ['Restart and Install', 'Later'] },
    ]);
    expect(app.asked).toEqual(['updates.json', NAME]);
    expect(app.downloaded()).toEqual([NAME]);
    expect(app.saw).toHaveBeenCalledWith('9.0.0');
    expect(app.beforeInstall.mock.invocationCallOrder[0]).toBeLessThan(
      app.quitAndInstall.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('asks for nothing more where the person says later, twice', async () => {
    const app = await installed({ 'updates.json': manifest(), [NAME]: PACKAGE });
    dialog.answers = [LATER];
    await app.look();
    expect([app.asked, app.downloaded()]).toEqual([['updates.json'], []]);
    dialog.answers = [YES, LATER];
    await app.look();
    expect([app.downloaded(), app.quitAndInstall.mock.calls]).toEqual([[NAME], []]);
    expect(readFileSync(app.appImage, 'utf8')).toBe('the old version');
  });

  it('says so where there is nothing newer', async () => {
    const app = await installed({ 'updates.json': manifest({ version: '1.0.0' }) });
    await app.look();
    expect(dialog.shown).toMatchObject([{ message: DESKTOP_WORDS.en.updateNone }]);
  });

  it.each([
    ['that was tampered with', () => manifest().replace('Faster', 'Slower'), 'unsigned'],
    ['that is older', () => manifest({ version: '0.9.0' }), 'older'],
    ['that has expired', () => manifest({ now: Date.now() - 400 * 86_400_000 }), 'expired'],
    [
      'that is put together from two',
      () =>
        JSON.stringify({
          ...JSON.parse(manifest({ version: '9.1.0' })),
          signature: JSON.parse(manifest()).signature,
        }),
      'unsigned',
    ],
    ['that is a page of a hotel', () => '<html>Sign in', 'unreadable'],
  ])('refuses a manifest %s, downloads nothing and says it', async (_, text, why) => {
    const app = await installed({ 'updates.json': text(), [NAME]: PACKAGE });
    await app.look();
    expect(app.errors).toMatchObject([{ why }]);
    expect(app.errors[0]).toBeInstanceOf(UpdateRefusedError);
    expect(dialog.shown).toMatchObject([{ type: 'warning', message: DESKTOP_WORDS.en.updateFailed }]);
    expect([app.asked, app.downloaded()]).toEqual([['updates.json'], []]);
  });

  it('refuses a version that is older than one seen before', async () => {
    const app = await installed({ 'updates.json': manifest(), [NAME]: PACKAGE }, '9.1.0');
    await app.look();
    expect(app.errors).toMatchObject([{ why: 'older' }]);
  });

  it.each([
    ['another one', Buffer.from('#!/bin/sh\necho an evil version\n')],
    ['one of the same length', Buffer.from(PACKAGE).fill(120, 12, 20)],
    ['part of it', PACKAGE.subarray(0, 10)],
    ['nothing', Buffer.alloc(0)],
  ])('keeps and runs no package that is not the one of the manifest: %s', async (_, bytes) => {
    expect(createHash('sha512').update(bytes).digest()).not.toEqual(
      createHash('sha512').update(PACKAGE).digest(),
    );
    const app = await installed({ 'updates.json': manifest(), [NAME]: bytes });
    dialog.answers = [YES, YES];
    await app.look();
    expect(app.errors).toHaveLength(1);
    expect(String(app.errors[0])).toMatch(/sha512|length|size|ECONNRESET|aborted/iu);
    expect(app.asked).toContain(NAME);
    expect(dialog.shown.at(-1)).toMatchObject({ type: 'warning' });
    expect([app.downloaded(), app.quitAndInstall.mock.calls, app.beforeInstall.mock.calls]).toEqual([
      [],
      [],
      [],
    ]);
    expect(readFileSync(app.appImage, 'utf8')).toBe('the old version');
  });

  it('is done once at a time', async () => {
    const app = await installed({ 'updates.json': manifest({ version: '1.0.0' }) });
    await Promise.all([app.look(), app.look()]);
    expect(app.asked).toEqual(['updates.json']);
  });
});

describe('where updates are published', () => {
  const packageFile = (updates: unknown): URL => {
    const file = join(mkdtempSync(join(tmpdir(), 'tagline-source-')), 'package.json');
    writeFileSync(file, JSON.stringify({ updates }));
    return new URL(`file://${file}`);
  };

  it('is nowhere unless a build names an address and a key', () => {
    expect(updateSource(new URL('package.json', ROOT))).toBeNull();
    const source = { address: 'https://updates.example/tagline/', publicKey };
    expect(updateSource(packageFile(source))).toEqual(source);
  });

  it.each([
    { address: 'http://updates.example/', publicKey },
    { address: 'https://updates.example', publicKey },
    { address: 'https://updates.example/?a/', publicKey },
    { address: 'https://updates.example/', publicKey: 'abc' },
    { address: 'https://updates.example/' },
  ])('is refused where it is not encrypted, no folder or has no key: %j', (source) => {
    expect(() => updateSource(packageFile(source))).toThrow();
  });
});

it('each host that is asked for an update is told, those it leads on to among them', () => {
  const told: string[] = [];
  const session = new EventEmitter();
  watchHosts(
    { webRequest: { onSendHeaders: (listen: never) => session.on('send', listen) } } as never,
    (host) => told.push(host),
  );
  session.emit('send', { url: 'https://updates.example/tagline/updates.json' });
  session.emit('send', { url: 'https://files.example/Tagline-9.0.0.AppImage' });
  expect(told).toEqual(['updates.example', 'files.example']);
});
