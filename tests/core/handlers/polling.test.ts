import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { createNewsroom } from '../../newsroom/newsroom.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings } from './open-test-reader.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const { polling } = DEFAULT_SETTINGS;

it('a paused reader asks on request alone; it goes on at once when it is not paused any more', async () => {
  const newsroom = await createNewsroom();
  newsroom.setFeed('/paper.xml', {
    body: '<rss version="2.0"><channel><title>Paper</title><item><guid>a</guid><title>News</title></item></channel></rss>',
  });
  const profile = mkdtempSync(join(tmpdir(), 'tagline-polling-'));
  const clock = testClock(NOON);
  const reader = openTestReader(profile, { clock, settings: testSettings(), emit: () => {} });
  const asked = () => newsroom.requests.filter(({ path }) => path === '/paper.xml').length;
  try {
    reader.start();
    const feedUrl = newsroom.url('/paper.xml');
    const { id } = await reader.ask('feeds.subscribe', { feedUrl, folder: null, allowPrivate: true });
    expect(asked()).toBe(1);
    await reader.ask('settings.set', { polling: { ...polling, isPaused: true } });
    for (let step = 0; step < 36; step += 1) clock.advance(10 * MINUTE_MS);
    await reader.ask('feeds.refresh', { feedId: id });
    await vi.waitFor(() => expect(asked()).toBe(2));
    await vi.waitFor(async () => expect((await reader.ask('app.status', {})).refresh).toBeNull());
    clock.advance(6 * HOUR_MS);
    await reader.ask('settings.set', { polling: { ...polling, isPaused: false } });
    clock.advance(MINUTE_MS);
    await vi.waitFor(() => expect(asked()).toBe(3));
  } finally {
    await reader.stop();
    await newsroom.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

it('begins nothing that nobody waits for before the first screen is there, and answers what is asked meanwhile', async () => {
  const newsroom = await createNewsroom();
  newsroom.setFeed('/paper.xml', {
    body: '<rss version="2.0"><channel><title>Paper</title><item><guid>a</guid><title>News</title></item></channel></rss>',
  });
  const profile = mkdtempSync(join(tmpdir(), 'tagline-polling-'));
  const clock = testClock(NOON);
  const settings = testSettings();
  const asked = () => newsroom.requests.filter(({ path }) => path === '/paper.xml').length;
  const open = (quietStartMs: number) =>
    openTestReader(profile, { clock, settings, emit: () => {} }, { quietStartMs });
  const first = open(0);
  const feedUrl = newsroom.url('/paper.xml');
  await first.ask('feeds.subscribe', { feedUrl, folder: null, allowPrivate: true });
  await first.stop();
  clock.advance(24 * HOUR_MS);
  const reader = open(2000);
  try {
    reader.start();
    clock.advance(1999);
    expect(await reader.ask('feeds.list', {})).toHaveLength(1);
    expect((await reader.ask('app.status', {})).refresh).toBeNull();
    expect(asked()).toBe(1);
    for (let step = 0; step < 10; step += 1) clock.advance(MINUTE_MS);
    await vi.waitFor(() => expect(asked()).toBe(2));
  } finally {
    await reader.stop();
    await newsroom.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
