import { describe, expect, it } from 'vitest';
import { createDownload } from '../../../electron/core/fetch/create-download.ts';
import type { DownloadOutcome } from '../../../electron/core/fetch/download.ts';
import { followRedirects } from '../../../electron/core/fetch/follow-redirects.ts';
import type { FetchOptions } from '../../../electron/core/fetch/one-hop.ts';
import { sineWave } from '../../newsroom/sine-wave.ts';
import { openNewsroom, SHORT_TIMEOUTS } from './open-newsroom.ts';

const WAVE = sineWave(20);

interface Saved {
  readonly sizeBytes: number;
  readonly statedBytes: number | null;
  readonly contentType: string | null;
}

/** Downloads an address on this computer; `onPiece` hears of each piece that arrives. */
function download(
  url: string,
  options: Partial<FetchOptions> = {},
  {
    signal = new AbortController().signal,
    onPiece = () => {},
  }: { signal?: AbortSignal; onPiece?: () => void } = {},
): Promise<DownloadOutcome<Saved>> {
  return createDownload({ version: '1.2.3', homepage: 'https://tagline.example/', ...options })({
    url,
    allowPrivate: true,
    signal,
    save: async (pieces, { contentType, sizeBytes: statedBytes }) => {
      let sizeBytes = 0;
      for await (const piece of pieces) {
        sizeBytes += piece.byteLength;
        onPiece();
      }
      return { sizeBytes, statedBytes, contentType };
    },
  });
}

async function openRadio(headers: Readonly<Record<string, string>> = {}) {
  const newsroom = await openNewsroom();
  newsroom.setFeed('/radio.wav', { body: WAVE, contentType: 'audio/x-wav', headers });
  return { newsroom, url: newsroom.url('/radio.wav') };
}

describe('a download', () => {
  it('is asked for as it is stored, by name, with no cookie and no Referer, and arrives whole', async () => {
    const { newsroom, url } = await openRadio({ 'content-length': String(WAVE.byteLength) });
    expect(await download(`${url}#t=10`)).toEqual({
      kind: 'saved',
      saved: { sizeBytes: WAVE.byteLength, statedBytes: WAVE.byteLength, contentType: 'audio/x-wav' },
    });
    const [{ path, headers } = { path: '', headers: {} }] = newsroom.requests;
    expect(path).toBe('/radio.wav');
    expect(headers).toMatchObject({
      'accept-encoding': 'identity',
      'user-agent': 'Tagline/1.2.3 (+https://tagline.example/)',
    });
    expect([headers.cookie, headers.referer, headers.range]).toEqual([undefined, undefined, undefined]);
  });

  it('too large by what its server says is not begun, and otherwise ended at the limit', async () => {
    const stated = await openRadio({ 'content-length': String(WAVE.byteLength) });
    const unstated = await openRadio({ 'transfer-encoding': 'chunked' });
    let pieces = 0;
    const limitBytes = WAVE.byteLength - 1;
    for (const { url } of [stated, unstated]) {
      expect(await download(url, { limitBytes }, { onPiece: () => void (pieces += 1) })).toEqual({
        kind: 'failed',
        fault: { kind: 'too-large', host: '127.0.0.1', limitBytes },
      });
      if (url === stated.url) expect(pieces).toBe(0);
    }
  });

  it.each(['N6-short-body', 'N7-chunk-cut'] as const)('cut off on its way is none: %s', async (name) => {
    const { newsroom } = await openRadio();
    expect(await download(newsroom.url(`/case/${name}`))).toMatchObject({
      kind: 'failed',
      fault: { kind: 'connection-lost', host: '127.0.0.1' },
    });
  });

  it('may take longer than a text, and is ended by its signal', async () => {
    const { newsroom } = await openRadio();
    const ended = new AbortController();
    let pieces = 0;
    // A space every 50 ms: the tenth comes after a text would have been given up.
    const timeouts = { ...SHORT_TIMEOUTS, totalMs: 300 };
    const outcome = await download(
      newsroom.url('/case/N4-drip-body'),
      { timeouts },
      {
        signal: ended.signal,
        onPiece: () => {
          pieces += 1;
          if (pieces === 10) ended.abort();
        },
      },
    );
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(pieces).toBe(10);
  });

  it.each([
    ['H17-404', { kind: 'http-status', status: 404 }],
    ['H20-206', { kind: 'http-status', status: 206 }],
    ['H8-loop', { kind: 'too-many-redirects' }],
    ['H9-to-file', { kind: 'address-refused', reason: 'scheme' }],
    ['H21-gzip-bomb', { kind: 'garbled-body' }],
  ] as const)('meets the rules of all fetches: %s', async (name, fault) => {
    const { newsroom } = await openRadio();
    expect(await download(newsroom.url(`/case/${name}`))).toMatchObject({ kind: 'failed', fault });
  });

  it('that does not begin is given up', async () => {
    const { newsroom } = await openRadio();
    expect(await download(newsroom.url('/case/N2-blackhole'), { timeouts: SHORT_TIMEOUTS })).toMatchObject({
      kind: 'failed',
      fault: { kind: 'timeout', stage: 'headers' },
    });
  });
});

it('checks every hop like the first: from a public address there is no way to a private one', async () => {
  const asked: string[] = [];
  const { outcome } = await followRedirects(
    { url: 'https://radio.example/1.mp3', allowPrivate: false },
    async (url) => {
      asked.push(url.href);
      return { kind: 'moved', to: new URL('http://192.168.1.1/admin'), isPermanent: false };
    },
  );
  expect(outcome).toMatchObject({ kind: 'failed', fault: { kind: 'address-refused', reason: 'private' } });
  expect(asked).toEqual(['https://radio.example/1.mp3']);
});
