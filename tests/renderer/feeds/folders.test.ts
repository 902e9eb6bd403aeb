import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../shared/feed.ts';
import { groupByFolder } from '../../../renderer/feeds/folders.ts';

const feed = (id: number, title: string, folder: string | null, unread = 0): Feed => ({
  id,
  feedUrl: `https://news.example/${id}`,
  siteUrl: null,
  title,
  folder,
  iconPath: null,
  language: null,
  articles: 0,
  unread,
  state: { kind: 'waiting', nextRefreshAt: 0 },
  notifies: false,
  isSample: false,
  textWanted: null,
});

describe('groupByFolder', () => {
  const feeds = [
    feed(1, 'Ярмарок', null),
    feed(2, 'Feed 10', 'World', 2),
    feed(3, 'feed 9', 'World', 3),
    feed(4, 'Абетка', null),
    feed(5, 'Alone', 'Energy'),
  ];

  it('keeps feeds without a folder apart, all in the order of the language', () => {
    const { loose } = groupByFolder(feeds, 'uk-UA');
    expect(loose.map(({ title }) => title)).toEqual(['Абетка', 'Ярмарок']);
  });

  it('sums what is unread in a folder and sorts numbers as numbers', () => {
    const { folders } = groupByFolder(feeds, 'en-GB');
    expect(folders.map(({ name, unread }) => [name, unread])).toEqual([
      ['Energy', 0],
      ['World', 5],
    ]);
    expect(folders[1]?.feeds.map(({ title }) => title)).toEqual(['feed 9', 'Feed 10']);
  });

  it('loses no feed', () => {
    const { loose, folders } = groupByFolder(feeds, 'en-GB');
    expect([...loose, ...folders.flatMap((folder) => folder.feeds)]).toHaveLength(feeds.length);
  });
});
