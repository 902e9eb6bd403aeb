import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getBuiltinModule } from 'node:process';
import { pipeline } from 'node:stream/promises';
import type { ReaderClient } from '../core/worker/start-reader.ts';
import {
  checkCall,
  checkOrigin,
  checkSession,
  checkUpload,
  isSameSecret,
  type Door,
  type Refusal,
} from './check-request.ts';
import { HANDOVER_PATH } from '../../shared/handover.ts';
import { createEventStream } from './event-stream.ts';
import { answerMedia } from '../page/media-file.ts';
import { sendOnce, takeFile } from './handover.ts';
import { pageHeaders } from '../page/page-headers.ts';
import { isTooLong, readJsonBody } from './read-body.ts';
import { rendererFile } from '../page/renderer-files.ts';

/** An `import` of it would load Node's own `fetch` besides, which takes as long as everything else of the shell's start. */
const { createServer } = getBuiltinModule('node:http');

export interface LoopbackOptions {
  readonly reader: Pick<ReaderClient, 'request' | 'onEvent'>;
  /** The built page. */
  readonly rendererDirectory: string;
  /** The kept pictures and recordings. */
  readonly mediaDirectory: string;
  /** Files on their way to the page, and from it. */
  readonly handoverDirectory: string;
  /** 0 picks a free port. */
  readonly port: number;
}

export interface LoopbackShell {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The address to open; its token is exchanged for a cookie and leaves the address bar at once. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the page, the contract (`POST /api/NAME`) and the events (`GET /events`) to this computer alone.
 * Nothing is readable without the cookie, and the cookie is only given for the token (design: security, loopback).
 *
 * @throws the error of `listen` where the port is taken
 */
export async function serveLoopback(options: LoopbackOptions): Promise<LoopbackShell> {
  const token = randomBytes(32).toString('base64url');
  const sessionSecret = randomBytes(32).toString('base64url');
  const events = createEventStream();
  const unsubscribe = options.reader.onEvent(events.send);
  let door: Door | null = null;

  const server = createServer((request, response) => {
    if (door === null) return void response.destroy();
    answer(request, response, door).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse, at: Door): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${at.host}`);
    const refusal = checkOrigin(request, at);
    if (refusal !== null) return refuse(response, refusal);
    const given = url.searchParams.get('token');
    if (url.pathname === '/' && given !== null && isSameSecret(given, token)) return welcome(response, at);
    const stranger = checkSession(request, at);
    if (stranger !== null) return refuse(response, stranger);
    if (url.pathname.startsWith('/api/')) return call(request, response, url.pathname.slice('/api/'.length));
    if (url.pathname === HANDOVER_PATH) return upload(request, response);
    if (request.method !== 'GET') return refuse(response, { status: 405, reason: 'GET only' });
    if (url.pathname === '/events') return events.add(response);
    if (await sendOnce(options.handoverDirectory, url.pathname, response)) return;
    return file(request, response, url.pathname === '/' ? '/index.html' : url.pathname);
  }

  async function call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const refusal = checkCall(request);
    if (refusal !== null) return refuse(response, refusal);
    if (isTooLong(request)) return refuse(response, { status: 413, reason: 'too long' });
    const args = await readJsonBody(request);
    if (args === undefined) return refuse(response, { status: 400, reason: 'no JSON' });
    const result = await options.reader.request(name, args);
    response.writeHead(200, {
      ...pageHeaders('/api'),
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(result));
  }

  /** As with a call, no form of another site can send this type unasked. */
  async function upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = checkUpload(request);
    if (refusal !== null) return refuse(response, refusal);
    const name = await takeFile(options.handoverDirectory, request);
    response.writeHead(200, { ...pageHeaders('/api'), 'content-type': 'application/json' });
    response.end(JSON.stringify(name));
  }

  async function file(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const media = await answerMedia(options.mediaDirectory, path, request.headers.range ?? null);
    if (media !== null) {
      response.writeHead(media.status, media.headers);
      if (media.body === null) return void response.end();
      // Rejects where the page has heard enough of it.
      return pipeline(media.body, response);
    }
    const found = await rendererFile(options.rendererDirectory, path);
    response.writeHead(found === null ? 404 : 200, {
      ...pageHeaders(path),
      'content-type': found?.type ?? 'text/plain',
      'cache-control': found?.isImmutable === true ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    response.end(found?.bytes ?? 'not found');
  }

  function welcome(response: ServerResponse, at: Door): void {
    response.writeHead(303, {
      ...pageHeaders('/'),
      location: `http://${at.host}/`,
      'set-cookie': `${at.cookieName}=${sessionSecret}; HttpOnly; SameSite=Strict; Path=/`,
      'cache-control': 'no-store',
    });
    response.end();
  }

  const port = await listen(server, options.port);
  door = { host: `127.0.0.1:${port}`, cookieName: `tagline_${port}`, sessionSecret };
  const origin = `http://${door.host}`;
  return {
    origin,
    address: `${origin}/?token=${token}`,
    close: () => {
      unsubscribe();
      events.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response.writeHead(status, {
    ...pageHeaders('/'),
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  });
  response.end(reason);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
