import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may talk to the browser shell, decided per request and before anything is read from it. */
export interface Door {
  /** `127.0.0.1:PORT`, the only Host accepted: a rebound name shows itself here. */
  readonly host: string;
  /** Names the port too: browsers share cookies between the ports of one host, and so would two profiles. */
  readonly cookieName: string;
  readonly sessionSecret: string;
}

export type Refusal = { readonly status: 400 | 401 | 403 | 405 | 413 | 415; readonly reason: string };

/** Every request: exact Host, no other site behind it. */
export function checkOrigin(request: IncomingMessage, door: Door): Refusal | null {
  if (request.headers.host !== door.host) return { status: 403, reason: 'wrong host' };
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${door.host}`)
    return { status: 403, reason: 'other origin' };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, reason: 'other site' };
  return null;
}

/** Every request but the first: the session's cookie. */
export function checkSession(request: IncomingMessage, door: Door): Refusal | null {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const given = cookies
    .find((cookie) => cookie.startsWith(`${door.cookieName}=`))
    ?.slice(door.cookieName.length + 1);
  return given !== undefined && isSameSecret(given, door.sessionSecret)
    ? null
    : { status: 401, reason: 'open the address that Tagline printed when it started' };
}

/** A call of the contract: a POST with a JSON body, which no form of another site can send unasked. */
export const checkCall = (request: IncomingMessage): Refusal | null => checkPost(request, 'application/json');

/** A file that the page leaves, likewise. */
export const checkUpload = (request: IncomingMessage): Refusal | null =>
  checkPost(request, 'application/octet-stream');

function checkPost(request: IncomingMessage, wanted: string): Refusal | null {
  if (request.method !== 'POST') return { status: 405, reason: 'POST only' };
  const type = request.headers['content-type']?.split(';')[0]?.trim();
  return type === wanted ? null : { status: 415, reason: `${wanted} only` };
}

export function isSameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
