import { describe, expect, it } from 'vitest';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import type { FaultCase } from '../../newsroom/fault-cases.ts';
import { get, openNewsroom, SHORT_TIMEOUTS, textOf } from './open-newsroom.ts';

const MEBIBYTE = 1024 * 1024;

async function outcomeOf(name: FaultCase, options: Parameters<typeof get>[2] = {}) {
  const newsroom = await openNewsroom();
  return get(newsroom.url(`/case/${name}`), null, { timeouts: SHORT_TIMEOUTS, ...options });
}

async function faultOf(name: FaultCase, options: Parameters<typeof get>[2] = {}) {
  const outcome = await outcomeOf(name, options);
  return outcome.kind === 'failed' ? outcome.fault : outcome;
}

describe('what is asked', () => {
  it('says who asks, takes what it understands, and sends no cookie and no Referer (H30)', async () => {
    const newsroom = await openNewsroom();
    const fetch = createFetch({ version: '1.2.3', homepage: 'https://tagline.example/' });
    const request = { url: newsroom.url('/case/H30-cookie'), validators: null, allowPrivate: true };
    await fetch(request);
    await fetch(request);
    const [, second] = newsroom.requests;
    expect(second?.headers['user-agent']).toBe('Tagline/1.2.3 (+https://tagline.example/)');
    expect(second?.headers['accept-encoding']).toBe('gzip, br');
    expect(second?.headers.accept).toContain('application/rss+xml');
    expect(second?.headers).not.toHaveProperty('cookie');
    expect(second?.headers).not.toHaveProperty('referer');
    expect(second?.headers).not.toHaveProperty('if-none-match');
  });

  it('sends validators back byte for byte (H5, H6)', async () => {
    const newsroom = await openNewsroom();
    const validators = { etag: 'W/odd "value', lastModified: 'the day before yesterday' };
    await get(newsroom.url('/feeds/rss.xml'), validators);
    expect(newsroom.requests[0]?.headers).toMatchObject({
      'if-none-match': 'W/odd "value',
      'if-modified-since': 'the day before yesterday',
    });
  });

  it('leaves the fragment at home', async () => {
    const newsroom = await openNewsroom();
    await get(newsroom.url('/feeds/rss.xml?a=1#top'));
    expect(newsroom.requests[0]?.path).toBe('/feeds/rss.xml?a=1');
  });
});

describe('good answers', () => {
  it('gives the decompressed bytes, where they came from and what to send back', async () => {
    const newsroom = await openNewsroom();
    const outcome = await get(newsroom.url('/feeds/rss.xml'));
    expect(outcome).toMatchObject({
      kind: 'body',
      contentType: 'application/rss+xml; charset=utf-8',
      finalUrl: newsroom.url('/feeds/rss.xml'),
      permanentUrl: null,
      validators: { etag: expect.stringMatching(/^"\w+"$/u) as string, lastModified: null },
    });
    expect(textOf(outcome)).toContain('<title>The Morning Tide</title>');
  });

  it('knows that nothing changed (H1)', async () => {
    const newsroom = await openNewsroom();
    const first = await get(newsroom.url('/feeds/rss.xml'));
    const validators = first.kind === 'body' ? first.validators : null;
    expect(await get(newsroom.url('/feeds/rss.xml'), validators)).toEqual({
      kind: 'not-modified',
      permanentUrl: null,
      caching: { freshForMs: null },
    });
  });

  it.each(['H31-early-hints', 'H31-continue'] as const)(
    'reads on past an interim response: %s',
    async (name) => {
      expect(textOf(await outcomeOf(name))).toContain('<rss');
    },
  );

  it.each(['H27-html-type', 'H27-image-type', 'H27-octet-type'] as const)(
    'does not care how a feed is labelled: %s',
    async (name) => {
      expect(textOf(await outcomeOf(name))).toContain('</rss>');
    },
  );

  it.each(['H23-says-gzip-is-plain', 'H23-says-plain-is-gzip'] as const)(
    'believes the bytes, not the header: %s',
    async (name) => {
      expect(textOf(await outcomeOf(name))).toContain('</rss>');
    },
  );

  it('passes an empty body on (H19)', async () => {
    expect(textOf(await outcomeOf('H19-empty'))).toBe('');
  });

  it('takes no more of a body than its length says (H25)', async () => {
    const outcome = await outcomeOf('H25-length-too-small');
    if (outcome.kind === 'body') expect(outcome.bytes.byteLength).toBe(10);
    else
      expect(outcome).toMatchObject({
        kind: 'failed',
        fault: { kind: expect.stringMatching(/garbled-body|connection-lost/u) as string },
      });
  });

  it('hears how long an answer is fresh (H29)', async () => {
    expect(await outcomeOf('H29-a-year')).toMatchObject({ caching: { freshForMs: 31_536_000_000 } });
    expect(await outcomeOf('H29-expires-zero')).toMatchObject({ caching: { freshForMs: null } });
    expect(await outcomeOf('H29-no-store')).toMatchObject({ validators: { etag: null, lastModified: null } });
  });

  it('keeps odd validators and drops huge ones (H5)', async () => {
    expect(await outcomeOf('H5-weak-etag')).toMatchObject({ validators: { etag: 'W/"week:47"' } });
    expect(await outcomeOf('H5-bare-etag')).toMatchObject({ validators: { etag: 'not-quoted' } });
    expect(await outcomeOf('H5-huge-etag')).toMatchObject({ kind: 'body', validators: { etag: null } });
    expect(await outcomeOf('H6-odd-last-modified')).toMatchObject({
      validators: { lastModified: 'the day before yesterday' },
    });
  });
});

describe('redirects', () => {
  it('are followed, and remembered where all of them are for good (H7)', async () => {
    const newsroom = await openNewsroom();
    const target = newsroom.url('/feeds/rss.xml');
    expect(await get(newsroom.url('/case/H7-moved'))).toMatchObject({
      finalUrl: target,
      permanentUrl: target,
    });
    expect(await get(newsroom.url('/case/H7-found'))).toMatchObject({ finalUrl: target, permanentUrl: null });
  });

  it('end after five (H8)', async () => {
    const newsroom = await openNewsroom();
    const outcome = await get(newsroom.url('/case/H8-loop'));
    expect(outcome).toEqual({
      kind: 'failed',
      fault: { kind: 'too-many-redirects', host: '127.0.0.1', limit: 5 },
    });
    expect(newsroom.requests).toHaveLength(6);
  });

  it.each(['H9-to-file', 'H9-to-data', 'H9-to-ftp'] as const)(
    'to another scheme are refused: %s',
    async (name) => {
      expect(await faultOf(name)).toMatchObject({ kind: 'address-refused', reason: 'scheme' });
    },
  );

  it('to a private address other than the one that was allowed are refused (H10)', async () => {
    expect(await faultOf('H10-to-metadata')).toMatchObject({ kind: 'address-refused', reason: 'private' });
  });

  it('a private address is refused before a connection is made (H10)', async () => {
    const newsroom = await openNewsroom();
    const resolve = (): Promise<readonly { address: string; family: number }[]> =>
      Promise.resolve([{ address: '203.0.113.7', family: 4 }]);
    const fetch = createFetch({ version: '1', homepage: 'https://tagline.example/', resolve });
    const outcome = await fetch({
      url: newsroom.url('/feeds/rss.xml'),
      validators: null,
      allowPrivate: false,
    });
    expect(outcome).toMatchObject({ kind: 'failed', fault: { kind: 'address-refused', reason: 'private' } });
    expect(newsroom.requests).toHaveLength(0);
  });

  it('hosts that are refused or not found count as not asked, those that refuse as asked', async () => {
    const newsroom = await openNewsroom();
    const addresses: Readonly<Record<string, string>> = {
      'home.example': '192.168.1.20',
      'paper.example': '127.0.0.1',
    };
    const resolve = async (name: string) => {
      const address = addresses[name];
      if (address === undefined) throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
      return [{ address, family: 4 }];
    };
    const fetch = createFetch({ version: '1', homepage: 'https://tagline.example/', resolve });
    const asked: string[] = [];
    const ask = (url: string, allowPrivate: boolean) =>
      fetch({ url, validators: null, allowPrivate, onAsked: (host) => asked.push(host) });
    const { port } = new URL(newsroom.origin);
    await ask(`http://home.example:${port}/`, false);
    await ask('http://192.168.1.20/', false);
    await ask('http://nowhere.example/', false);
    expect(asked).toEqual([]);
    await ask(`http://paper.example:${port}/feeds/rss.xml`, true);
    // Nobody listens there.
    await ask('http://paper.example:9/', true);
    expect(asked).toEqual(['paper.example', 'paper.example']);
  });
});

describe('refusals', () => {
  it.each([
    ['H12-429-seconds', 429, 120_000],
    ['H12-429-bare', 429, null],
    ['H12-429-negative', 429, null],
    ['H12-429-forever', 429, 1_000_000_000_000],
    ['H13-503', 503, 120_000],
    ['H14-500', 500, null],
    ['H15-401', 401, null],
    ['H15-403', 403, null],
    ['H17-404', 404, null],
    ['H18-410', 410, null],
    ['H20-204', 204, null],
    ['H20-206', 206, null],
    ['H20-418', 418, null],
    ['H3-unasked-304', 304, null],
  ] as const)('%s is an answer of status %i', async (name, status, retryAfterMs) => {
    expect(await faultOf(name)).toEqual({ kind: 'http-status', host: '127.0.0.1', status, retryAfterMs });
  });

  it('a test for browsers is told from other refusals (H16)', async () => {
    expect(await faultOf('H16-challenge')).toMatchObject({ status: 403, isChallenge: true });
    expect(await faultOf('H15-403')).not.toHaveProperty('isChallenge');
  });

  it('a date to come back at is measured by the clock at hand (H12)', async () => {
    const fault = await faultOf('H12-429-date');
    expect(fault).toMatchObject({ kind: 'http-status', status: 429 });
    const wait = 'retryAfterMs' in fault ? (fault.retryAfterMs ?? 0) : 0;
    expect(wait).toBeGreaterThan(590_000);
    expect(wait).toBeLessThanOrEqual(600_000);
  });
});

describe('bodies out of bounds', () => {
  it('a compressed bomb stops at the limit (H21)', async () => {
    const before = process.memoryUsage().rss;
    expect(
      await faultOf('H21-gzip-bomb', { timeouts: { ...SHORT_TIMEOUTS, headersMs: 10_000, totalMs: 20_000 } }),
    ).toMatchObject({ kind: 'too-large', limitBytes: 15 * MEBIBYTE });
    // The newsroom makes the bomb in this process: its 200 MB count too.
    expect(process.memoryUsage().rss - before).toBeLessThan(450 * MEBIBYTE);
  });

  it('an endless body stops at the limit (H24)', async () => {
    expect(await faultOf('H24-huge')).toEqual({
      kind: 'too-large',
      host: '127.0.0.1',
      limitBytes: 15 * MEBIBYTE,
    });
  });

  it('what repeats itself two hundred times over is no text', async () => {
    const newsroom = await openNewsroom();
    newsroom.setFeed('/zeros', { body: Buffer.alloc(4 * MEBIBYTE) });
    expect(await get(newsroom.url('/zeros'))).toMatchObject({
      kind: 'failed',
      fault: { kind: 'garbled-body' },
    });
  });

  it('a body encoded twice is refused (H22), a damaged one named (H23)', async () => {
    expect(await faultOf('H22-twice-encoded')).toMatchObject({
      kind: 'garbled-body',
      detail: 'content encoded 2 times',
    });
    expect(await faultOf('H23-garbled-gzip')).toMatchObject({ kind: 'garbled-body' });
  });

  it('headers larger than 16 KiB are refused (H26)', async () => {
    expect(await faultOf('H26-huge-header')).toMatchObject({
      kind: 'garbled-body',
      detail: 'headers larger than 16 KiB',
    });
  });

  it('a film is let go after its first bytes, which tell what it is (H28)', async () => {
    const outcome = await outcomeOf('H28-film');
    expect(outcome.kind === 'body' && outcome.bytes.byteLength).toBeLessThan(100_000);
    expect(textOf(outcome)).toContain('ftypisom');
  });
});

describe('connections that fail', () => {
  it('nobody listens (N1)', async () => {
    const newsroom = await openNewsroom();
    const address = newsroom.url('/feeds/rss.xml');
    await newsroom.close();
    expect(await get(address)).toEqual({
      kind: 'failed',
      fault: { kind: 'connection-refused', host: '127.0.0.1' },
    });
  });

  it('no answer comes (N2)', async () => {
    expect(await faultOf('N2-blackhole')).toEqual({
      kind: 'timeout',
      host: '127.0.0.1',
      stage: 'headers',
      timeoutMs: 1000,
    });
  });

  it('headers drip (N3)', async () => {
    expect(await faultOf('N3-slow-headers')).toMatchObject({ kind: 'timeout' });
  });

  it('the body drips: only the total deadline ends it (N4)', async () => {
    expect(await faultOf('N4-drip-body')).toEqual({
      kind: 'timeout',
      host: '127.0.0.1',
      stage: 'total',
      timeoutMs: 2500,
    });
  });

  it.each(['N5-reset-in-headers', 'N6-short-body', 'N7-chunk-cut'] as const)(
    'the connection ends too soon: %s',
    async (name) => {
      expect(await faultOf(name)).toMatchObject({ kind: 'connection-lost', host: '127.0.0.1' });
    },
  );

  it('the name is not known (N8)', async () => {
    const resolve = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const outcome = await get('http://nowhere.example/', null, { resolve });
    expect(outcome).toEqual({ kind: 'failed', fault: { kind: 'host-not-found', host: 'nowhere.example' } });
  });

  it('the resolver hangs: the connect timeout ends it (N9)', async () => {
    const resolve = (): Promise<never> => new Promise(() => {});
    const outcome = await get('http://slow.example/', null, { resolve, timeouts: SHORT_TIMEOUTS });
    expect(outcome).toMatchObject({ kind: 'failed', fault: { kind: 'timeout', stage: 'connect' } });
  });

  it('there is no way to the network (N10)', async () => {
    const resolve = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('no'), { code: 'ENETUNREACH' }));
    expect(await get('http://far.example/', null, { resolve })).toEqual({
      kind: 'failed',
      fault: { kind: 'offline' },
    });
  });

  it('the person gives up', async () => {
    const newsroom = await openNewsroom();
    const giveUp = new AbortController();
    const asked = createFetch({ version: '1', homepage: 'https://tagline.example/' })({
      url: newsroom.url('/case/N2-blackhole'),
      validators: null,
      allowPrivate: true,
      signal: giveUp.signal,
    });
    giveUp.abort();
    expect(await asked).toMatchObject({ kind: 'failed', fault: { kind: 'connection-lost' } });
  });

  it('one address of several is dead, and another answers (N18)', async () => {
    const newsroom = await openNewsroom();
    const port = new URL(newsroom.origin).port;
    const resolve = (): Promise<readonly { address: string; family: number }[]> =>
      Promise.resolve([
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(textOf(await get(`http://both.example:${port}/feeds/rss.xml`, null, { resolve }))).toContain(
      '<rss',
    );
  });

  it('is done with one request at the next (N20)', async () => {
    const newsroom = await openNewsroom();
    const fetch = createFetch({ version: '1', homepage: 'https://tagline.example/' });
    for (let round = 0; round < 5; round += 1) {
      expect(
        await fetch({ url: newsroom.url('/feeds/atom.xml'), validators: null, allowPrivate: true }),
      ).toMatchObject({ kind: 'body' });
    }
    expect(newsroom.requests.every(({ headers }) => headers.connection === 'close')).toBe(true);
  });
});
