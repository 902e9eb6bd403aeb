import { onTestFinished } from 'vitest';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import type { FetchOptions } from '../../../electron/core/fetch/one-hop.ts';
import type { FetchOutcome, Validators } from '../../../electron/core/fetch/fetch-document.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';

/** Short enough not to wait for, long enough for a busy machine. */
export const SHORT_TIMEOUTS = { connectMs: 1000, headersMs: 1000, totalMs: 2500 };

export async function openNewsroom(): Promise<Newsroom> {
  const newsroom = await createNewsroom();
  onTestFinished(() => newsroom.close());
  return newsroom;
}

/** Fetches an address on this computer the way a feed on one's own network is fetched. */
export function get(
  url: string,
  validators: Validators | null = null,
  options: Partial<FetchOptions> = {},
): Promise<FetchOutcome> {
  return createFetch({ version: '1.2.3', homepage: 'https://tagline.example/', ...options })({
    url,
    validators,
    allowPrivate: true,
  });
}

export const textOf = (outcome: FetchOutcome): string =>
  outcome.kind === 'body' ? new TextDecoder().decode(outcome.bytes) : `no body: ${JSON.stringify(outcome)}`;
