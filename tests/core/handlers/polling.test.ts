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
