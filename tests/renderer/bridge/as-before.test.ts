import { expect, it } from 'vitest';
import type { SmartView } from '../../../shared/article.ts';
import type { Counts } from '../../../shared/status.ts';
import type { Tag, TagKey } from '../../../shared/tag.ts';
import { aFeed, anArticle } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

const counts = (unread: number): Counts => ({ articles: 9, unread, saved: 1, muted: 0 });
const tag = (unread: number): Tag => ({
  key: 'port' as TagKey,
  display: 'port',
  isFollowed: true,
  notifies: false,
  keepsOffline: false,
  articles: 9,
  unread,
  activity: [0, 1, 2],
  newestAt: 5,
  mentions: 0,
});
const view = (unread: number): SmartView => ({
  id: 1,
  name: 'Ports',
  filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
  text: '',
  unread,
});

it('keeps what shows counts, tags, views, feeds and the newest articles as it is where the answer is the same again', async () => {
  const reader = installReader();
  const { loadCounts } = await import('../../../renderer/articles/load-counts.ts');
  const { useCounts } = await import('../../../renderer/articles/counts-store.ts');
  const { loadLatest, useLatest } = await import('../../../renderer/articles/latest-store.ts');
  const { loadFeeds } = await import('../../../renderer/feeds/load-feeds.ts');
  const { useFeeds } = await import('../../../renderer/feeds/feeds-store.ts');
  const { loadFollowedTags } = await import('../../../renderer/tags/load-followed-tags.ts');
  const { useFollowedTags } = await import('../../../renderer/tags/tags-store.ts');
  const { loadViews } = await import('../../../renderer/views/load-views.ts');
  const { useViews } = await import('../../../renderer/views/views-store.ts');
  const load = async (unread: number) => {
    reader.answerWith('counts.get', counts(unread));
    reader.answerWith('tags.followed', [tag(unread)]);
    reader.answerWith('views.list', [view(unread)]);
    reader.answerWith('feeds.list', [aFeed(1, { unread })]);
    reader.add(anArticle(1, 1000, { isRead: unread === 0 }));
    await Promise.all([loadCounts(), loadFollowedTags(), loadViews(), loadFeeds(), loadLatest()]);
    return {
      counts: useCounts.getState().counts,
      tags: useFollowedTags.getState().tags,
      views: useViews.getState().views,
      feeds: useFeeds.getState().feeds,
      latest: useLatest.getState().rows,
    };
  };
  const first = await load(3);
  // Who asks for more whenever these were asked for is still told.
  let told = 0;
  useFollowedTags.subscribe(() => (told += 1));
  const again = await load(3);
  for (const name of ['counts', 'tags', 'views', 'feeds', 'latest'] as const) {
    expect(again[name], name).toBe(first[name]);
  }
  expect(told).toBe(1);
  const then = await load(0);
  expect(then.counts).toEqual(counts(0));
  expect(then.tags).toEqual([tag(0)]);
  expect(then.views).toEqual([view(0)]);
  expect(then.feeds).toEqual([aFeed(1, { unread: 0 })]);
  expect(then.latest[0]).toMatchObject({ isRead: true });
});
