import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Etiquette, GivenAnswer } from './etiquette.ts';

/** A longer validator is a mistake of the server's: to drop it is right. */
const LONGEST_VALIDATOR = 1024;

/** Keeps score of one request and, when it is over, of what was answered. */
export function watchEtiquette(
  etiquette: Etiquette,
  request: IncomingMessage,
  response: ServerResponse,
  seen: {
    readonly at: number;
    readonly host: string;
    readonly path: string;
    readonly isSpoilt: () => boolean;
  },
): void {
  const { at, host, path, isSpoilt } = seen;
  const end = etiquette.begin({ at, host, path, headers: request.headers });
  const headers = headersOf(response);
  response.once('close', () => end(answerIn(response, headers, host, isSpoilt())));
}

/** What `writeHead` is given goes out without being kept anywhere: it is noted on the way. */
function headersOf(response: ServerResponse): ReadonlyMap<string, string> {
  const noted = new Map<string, string>();
  const writeHead = response.writeHead.bind(response) as (...args: readonly unknown[]) => ServerResponse;
  response.writeHead = (...args: readonly unknown[]) => {
    const headers = args.findLast((arg) => typeof arg === 'object' && arg !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) noted.set(name.toLowerCase(), String(value));
    return writeHead(...args);
  };
  return noted;
}

function answerIn(
  response: ServerResponse,
  headers: ReadonlyMap<string, string>,
  host: string,
  isSpoilt: boolean,
): GivenAnswer {
  // What did not arrive whole gave nothing.
  if (!response.headersSent || !response.writableFinished) return { status: 0 };
  const header = (name: string): string | null => headers.get(name) ?? null;
  const isStored = !/no-store/iu.test(header('cache-control') ?? '');
  const validator = (name: string): string | null => {
    const value = isStored ? header(name) : null;
    return value !== null && value.length <= LONGEST_VALIDATOR ? value : null;
  };
  const [etag, lastModified] = [validator('etag'), validator('last-modified')];
  const target = URL.parse(header('location') ?? '', `http://${host}`);
  return {
    status: response.statusCode,
    etag,
    lastModified,
    retryAfterMs: retryAfterMs(header('retry-after')),
    movedTo: header('location') === null || target === null ? null : target.hostname + target.pathname,
    isDoubtful: isSpoilt && etag === null && lastModified === null,
  };
}

function retryAfterMs(written: string | null): number | null {
  if (written === null) return null;
  if (/^\d+$/u.test(written)) return Number(written) * 1000;
  const at = /[a-z]/iu.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
