import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderEvent } from '../../../shared/contract.ts';
import type { Recording } from '../../../shared/recording.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import type { FaultCase } from '../../newsroom/fault-cases.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { sineWave } from '../../newsroom/sine-wave.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const [HERE, ELSEWHERE] = ['127.0.21.1', '127.0.21.2'] as const;
const WAVE = sineWave(3);

let newsroom: Newsroom;
let reader: TestReader;
let profile: string;
let events: ReaderEvent[];
let clock: ReturnType<typeof testClock>;
let articleId: number;
let url: string;

const open = (): void => {
  reader = openTestReader(profile, {
    clock,
    settings: testSettings(),
    emit: (event) => void events.push(event),
  });
  reader.start();
};

beforeEach(async () => {
  newsroom = await createNewsroom({ hosts: [HERE, ELSEWHERE] });
  url = newsroom.url('/radio.wav');
  profile = mkdtempSync(join(tmpdir(), 'tagline-recordings-'));
  events = [];
  clock = testClock(NOON);
  const enclosures = [url, newsroom.url('/radio.wav', ELSEWHERE), newsroom.url('/programme.pdf')];
  newsroom.setFeed('/paper.xml', {
    body: `<rss version="2.0"><channel><title>Radio</title><item><title>One</title><guid>1</guid>${enclosures
      .map(
        (address) =>
          `<enclosure url="${address}" length="9" type="${address.endsWith('pdf') ? 'application/pdf' : 'audio/wav'}"/>`,
      )
      .join('')}</item></channel></rss>`,
  });
  newsroom.setFeed('/radio.wav', { body: WAVE, contentType: 'audio/wav' });
  open();
  await reader.ask('feeds.subscribe', {
    feedUrl: newsroom.url('/paper.xml'),
    folder: null,
    allowPrivate: true,
  });
  const filter = { scope: { kind: 'latest' as const }, tags: [], unreadOnly: false };
  [articleId = 0] = (await reader.ask('articles.list', { filter, after: null, limit: 5 })).ids;
});
afterEach(async () => {
  await reader.stop();
  await newsroom.close();
  rmSync(profile, { recursive: true, force: true });
});

async function recording(): Promise<Recording> {
  const [first] = await reader.ask('recordings.get', { articleId });
  if (first === undefined) throw new Error('the article has recordings');
  return first;
}
/** How it stands with the recording once it is so; the reader's clock goes on meanwhile. */
const until = (kind: Recording['state']['kind']): Promise<Recording> =>
  vi.waitFor(
    async () => {
      clock.advance(10);
      const now = await recording();
      expect(now.state.kind).toBe(kind);
      return now;
    },
    { timeout: 10_000 },
  );
const download = () => reader.request('recordings.download', { articleId, url });
const asked = (): number => newsroom.requests.filter(({ path }) => path === '/radio.wav').length;
const files = (): readonly string[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:wav|tmp)$/u.test(entry.name))
    .map(({ name }) => name);

describe('a recording', () => {
  it('is downloaded when it is asked for, and never before', async () => {
    expect((await reader.ask('recordings.get', { articleId })).map(({ state }) => state.kind)).toEqual([
      'unasked',
      'unasked',
    ]);
    expect(asked()).toBe(0);
    await download();
    const { state } = await until('kept');
    expect(state).toMatchObject({
      sizeBytes: WAVE.byteLength,
      path: expect.stringMatching(/^\/media\/\w{64}\.wav$/u) as string,
    });
    expect(files()).toHaveLength(1);
    clock.advance(1000);
    expect(events).toContainEqual({ kind: 'recordings.changed', articleIds: [articleId] });
    await download();
    expect([(await until('kept')).state, asked()]).toEqual([state, 1]);
  });

  it('is downloaded from where its article says, and from nowhere else', async () => {
    for (const [address, fault] of [
      [newsroom.url('/other.wav'), { kind: 'not-found', what: 'recording' }],
      [newsroom.url('/programme.pdf'), { kind: 'not-found', what: 'recording' }],
    ] as const) {
      expect(await reader.request('recordings.download', { articleId, url: address })).toEqual({
        ok: false,
        fault,
      });
    }
    // What the person allowed of private networks is the host of the feed alone.
    const elsewhere = newsroom.url('/radio.wav', ELSEWHERE);
    await reader.ask('recordings.download', { articleId, url: elsewhere });
    await vi.waitFor(async () => {
      const [, second] = await reader.ask('recordings.get', { articleId });
      expect(second?.state).toMatchObject({
        kind: 'failed',
        fault: { kind: 'address-refused', reason: 'private' },
      });
    });
    expect(asked()).toBe(0);
    reader.tellNetwork(false);
    expect(await download()).toEqual({ ok: false, fault: { kind: 'offline' } });
  });

  it.each<[FaultCase, object]>([
    ['H17-404', { kind: 'recording-refused', status: 404 }],
    ['H14-500', { kind: 'http-status', status: 500 }],
    ['N7-chunk-cut', { kind: 'connection-lost' }],
    ['H15-sign-in-page', { kind: 'recording-is-none', host: HERE }],
  ])('that cannot be had says why, leaves nothing, and can be asked for again: %s', async (name, fault) => {
    newsroom.failNext('/radio.wav', name);
    await download();
    expect((await until('failed')).state).toMatchObject({ fault });
    expect(files()).toEqual([]);
    await download();
    await until('kept');
  });

  it('that the disk does not take says so', async () => {
    rmSync(join(profile, 'media'), { recursive: true, force: true });
    writeFileSync(join(profile, 'media'), 'a file where a folder should be');
    await download();
    expect((await until('failed')).state).toMatchObject({ fault: { kind: 'disk-full' } });
    rmSync(join(profile, 'media'));
  });

  it('that is cancelled leaves nothing, and can be asked for at once', async () => {
    newsroom.failNext('/radio.wav', 'N4-drip-body');
    await download();
    await vi.waitFor(async () =>
      expect((await recording()).state).toMatchObject({ receivedBytes: expect.any(Number) as number }),
    );
    await vi.waitFor(() => expect(files()).toHaveLength(1));
    await reader.ask('recordings.cancel', { articleId, url });
    expect((await recording()).state.kind).toBe('unasked');
    await vi.waitFor(() => expect(files()).toEqual([]));
    await download();
    await until('kept');
  });

  it('leaves its host to the feeds while it arrives, and is not ended with their refresh', async () => {
    newsroom.failNext('/radio.wav', 'N4-drip-body');
    await download();
    await vi.waitFor(() => expect(files()).toHaveLength(1));
    const before = newsroom.requests.length;
    clock.advance(MINUTE_MS);
    await reader.ask('feeds.refresh', { feedId: null });
    await vi.waitFor(() =>
      expect(newsroom.requests.slice(before).map(({ path }) => path)).toContain('/paper.xml'),
    );
    await reader.ask('feeds.cancel-refresh', {});
    expect((await recording()).state.kind).toBe('coming');
  });

  it('that was coming when the reader stopped comes after the next start', async () => {
    newsroom.failNext('/radio.wav', 'N4-drip-body');
    await download();
    await vi.waitFor(() => expect(files()).toHaveLength(1));
    await reader.stop();
    open();
    await until('kept');
    expect(files()).toHaveLength(1);
  });

  it('is removed with its file a day later; until then that can be taken back, and how far it was heard stays', async () => {
    await download();
    const { state } = await until('kept');
    const heard = { positionSeconds: 1.5, durationSeconds: 3 };
    await reader.ask('recordings.note-position', { articleId, url, ...heard });
    const removed = await reader.ask('recordings.remove', { articleId, url });
    expect(await recording()).toEqual({ url, state: { kind: 'unasked' }, ...heard });
    await reader.ask('undo.apply', { undo: removed.undo ?? '' });
    expect(await recording()).toEqual({ url, state, ...heard });
    await reader.ask('recordings.remove', { articleId, url });
    await reader.stop();
    clock.advance(20 * HOUR_MS);
    open();
    await reader.ask('storage.restore', {});
    expect(await recording()).toMatchObject({ state });
    await reader.ask('recordings.remove', { articleId, url });
    await reader.stop();
    clock.advance(25 * HOUR_MS);
    open();
    await vi.waitFor(() => expect(files()).toEqual([]));
    await reader.ask('storage.restore', {});
    expect(await recording()).toMatchObject({ state: { kind: 'unasked' } });
  });

  it('goes when all are cleared, after a look at what would go, and comes back; of a saved article it stays', async () => {
    const preview = () => reader.ask('storage.preview-files', { kind: 'recordings' });
    expect(await preview()).toEqual({ files: 0, bytes: 0, stay: 0 });
    await download();
    const { state } = await until('kept');
    expect(await preview()).toEqual({ files: 1, bytes: WAVE.byteLength, stay: 0 });
    const cleared = await reader.ask('storage.clear-files', { kind: 'recordings' });
    expect(cleared.bytes).toBe(WAVE.byteLength);
    expect(await recording()).toMatchObject({ state: { kind: 'unasked' } });
    expect(events).toContainEqual({ kind: 'recordings.changed', articleIds: [articleId] });
    expect((await reader.ask('storage.get', {})).cleared.fileBytes).toBe(WAVE.byteLength);
    await reader.ask('undo.apply', { undo: cleared.undo ?? '' });
    expect(await recording()).toMatchObject({ state });

    await reader.ask('articles.save', { id: articleId, isSaved: true });
    expect(await preview()).toEqual({ files: 0, bytes: 0, stay: 1 });
    expect(await reader.ask('storage.clear-files', { kind: 'recordings' })).toEqual({ bytes: 0, undo: null });
    expect(await recording()).toMatchObject({ state });
  });

  it('is there after a restart, with how far it was heard, unless its file is gone', async () => {
    await download();
    const { state } = await until('kept');
    await reader.ask('recordings.note-position', { articleId, url, positionSeconds: 2, durationSeconds: 3 });
    await reader.stop();
    await newsroom.close();
    open();
    await vi.waitFor(async () => expect(await recording()).toMatchObject({ state, positionSeconds: 2 }));
    await reader.stop();
    rmSync(join(profile, 'media'), { recursive: true });
    open();
    expect(await until('unasked')).toMatchObject({ positionSeconds: 2, durationSeconds: 3 });
  });

  it('is shown among what takes space', async () => {
    const taken = async (): Promise<number | undefined> =>
      (await reader.ask('storage.get', {})).kinds.find(({ kind }) => kind === 'recordings')?.bytes;
    expect(await taken()).toBeUndefined();
    await download();
    await until('kept');
    expect(await taken()).toBe(WAVE.byteLength);
  });

  it('whose position is no number is not kept', async () => {
    for (const positionSeconds of [Number.NaN, -1, Infinity]) {
      expect(
        await reader.request('recordings.note-position', {
          articleId,
          url,
          positionSeconds,
          durationSeconds: null,
        }),
      ).toMatchObject({ ok: false, fault: { kind: 'invalid-argument' } });
    }
  });
});
