import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { HOUR_MS } from '../../../shared/time.ts';
import { createNewsroom } from '../../newsroom/newsroom.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings } from './open-test-reader.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const DAYS = 14;

const item = (guid: string, daysAgo: number, tag: string): string =>
  `<item><guid>${guid}</guid><title>${guid}</title><category>${tag}</category>
   <pubDate>${new Date(NOON - daysAgo * 24 * HOUR_MS).toUTCString()}</pubDate></item>`;

it('shows articles per day and their tags without what rules hide, and asks the feed at its own pace', async () => {
  const newsroom = await createNewsroom();
  newsroom.setFeed('/paper.xml', {
    body: `<rss version="2.0"><channel><title>Paper</title>
      ${item('a', 0, 'Ports')}${item('b', 1, 'Ports')}${item('c', 1, 'Rain')}${item('d', 40, 'Old')}</channel></rss>`,
  });
  const profile = mkdtempSync(join(tmpdir(), 'tagline-feed-page-'));
  const clock = testClock(NOON);
  const reader = openTestReader(profile, { clock, settings: testSettings(), emit: () => {} });
  const asked = () => newsroom.requests.filter(({ path }) => path === '/paper.xml').length;
  const idle = async () => expect((await reader.ask('app.status', {})).refresh).toBeNull();
  try {
    const { id: feedId } = await reader.ask('feeds.subscribe', {
      feedUrl: newsroom.url('/paper.xml'),
      folder: null,
      allowPrivate: true,
    });
    const page = () => reader.ask('feeds.page', { feedId, days: DAYS });
    await vi.waitFor(async () => expect((await page()).tags).toHaveLength(2));
    const { activity, tags, pace, keeps } = await page();
    expect(activity.slice(-2)).toEqual([2, 1]);
    expect(activity).toHaveLength(DAYS);
    expect(tags.map(({ key, articles }) => [key, articles])).toEqual([
      ['ports', 2],
      ['rain', 1],
    ]);
    expect([pace, keeps]).toEqual([null, null]);

    await reader.ask('rules.save', {
      id: null,
      rule: {
        when: { tag: 'rain', words: null, feedId, author: null },
        actions: [{ kind: 'mute' }],
        until: null,
      },
      withKept: true,
    });
    expect((await page()).activity.slice(-2)).toEqual([1, 1]);
    expect((await page()).tags.map(({ key }) => key)).toEqual(['ports']);

    const crossed = { feedId, pace: { shortestHours: 6, longestHours: 2 } };
    expect((await reader.request('feeds.set-pace', crossed)).ok).toBe(false);
    await reader.ask('feeds.set-pace', { feedId, pace: { shortestHours: 12, longestHours: 24 } });
    expect((await page()).pace).toEqual({ shortestHours: 12, longestHours: 24 });
    await reader.ask('feeds.refresh', { feedId });
    await vi.waitFor(() => expect(asked()).toBe(2));
    await vi.waitFor(idle);
    const [feed] = await reader.ask('feeds.list', {});
    const next = feed?.state.kind === 'fine' ? feed.state.nextRefreshAt : 0;
    expect(next).toBeGreaterThan(clock.now() + 10 * HOUR_MS);
    await reader.ask('feeds.set-pace', { feedId, pace: null });
    await reader.ask('feeds.refresh', { feedId });
    await vi.waitFor(() => expect(asked()).toBe(3));
    await vi.waitFor(idle);
    expect((await page()).pace).toBeNull();
    expect((await reader.request('feeds.page', { feedId: 999, days: DAYS })).ok).toBe(false);
  } finally {
    await reader.stop();
    await newsroom.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
