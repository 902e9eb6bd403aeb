import { expect, it } from 'vitest';
import { aFeed } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

it('keeps the object of a feed of which nothing changed, so that only the other rows are drawn again', async () => {
  const reader = installReader();
  const { loadFeeds } = await import('../../../renderer/feeds/load-feeds.ts');
  const { useFeeds } = await import('../../../renderer/feeds/feeds-store.ts');
  reader.answerWith('feeds.list', [aFeed(1), aFeed(2)]);
  await loadFeeds();
  const [first, second] = useFeeds.getState().feeds;
  reader.answerWith('feeds.list', [aFeed(1), aFeed(2, { unread: 9 }), aFeed(3)]);
  await loadFeeds();
  const { feeds, isLoaded } = useFeeds.getState();
  expect(isLoaded).toBe(true);
  expect(feeds).toEqual([aFeed(1), aFeed(2, { unread: 9 }), aFeed(3)]);
  expect(feeds[0]).toBe(first);
  expect(feeds[1]).not.toBe(second);
});
