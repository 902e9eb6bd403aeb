import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import { answerMedia } from '../page/media-file.ts';
import { pageHeaders } from '../page/page-headers.ts';
import { rendererFile } from '../page/renderer-files.ts';

const SCHEME = 'app';
/** The page's only origin. */
export const SHELL_ORIGIN = `${SCHEME}://shell`;

/** Must run before the app is ready. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // `stream`: recordings are played while they are read.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

interface Directories {
  /** The built page. */
  readonly renderer: string;
  /** The kept pictures and recordings. */
  readonly media: string;
}

/**
 * Serves the built page, the kept pictures and recordings on {@link SHELL_ORIGIN} instead of file://, and cancels every
 * other request of the session.
 */
export function serveOwnScheme(session: Session, directories: Directories): void {
  session.protocol.handle(SCHEME, (request) => answer(request, directories));
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnRequest(details.url) });
  });
}

/** What the page itself may load: its files, what it made in memory (an exported file), and its developer tools. */
function isOwnRequest(address: string): boolean {
  const inner = address.startsWith('blob:') ? address.slice('blob:'.length) : address;
  return isOwnAddress(inner) || address.startsWith('devtools:');
}

/** By parsing, not by prefix: `app://shell.example/` is somebody else. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === 'shell' &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  );
}

async function answer(request: Request, directories: Directories): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = pathname === '/' ? '/index.html' : pathname;
  const isAsked = isOwnAddress(request.url) && request.method === 'GET';
  const media = isAsked ? await answerMedia(directories.media, path, request.headers.get('range')) : null;
  if (media !== null) {
    const { status, headers, body } = media;
    return new Response(body === null ? null : webStream(body), { status, headers });
  }
  const file = isAsked ? await rendererFile(directories.renderer, path) : null;
  if (file === null) return new Response('not found', { status: 404, headers: pageHeaders(path) });
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...pageHeaders(path), 'content-type': file.type },
  });
}

/** Node types the streams it shares with the web apart from those of the page. */
const webStream = (body: Readable): ReadableStream => Readable.toWeb(body) as ReadableStream;
