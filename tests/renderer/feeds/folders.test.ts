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
  state: { kind: 'waiting', nextRefreshAt: 0, note: null },
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
    const { loose } = groupByFolder(feeds, 'uk-UA', 'name');
    expect(loose.map(({ title }) => title)).toEqual(['Абетка', 'Ярмарок']);
  });

  it('sums what is unread in a folder and sorts numbers as numbers', () => {
    const { folders } = groupByFolder(feeds, 'en-GB', 'name');
    expect(folders.map(({ name, unread }) => [name, unread])).toEqual([
      ['Energy', 0],
      ['World', 5],
    ]);
    expect(folders[1]?.feeds.map(({ title }) => title)).toEqual(['feed 9', 'Feed 10']);
  });

  it('by hand leaves feeds as they come, a folder where its first feed stands', () => {
    const { loose, folders } = groupByFolder(feeds, 'en-GB', 'hand');
    expect(loose.map(({ title }) => title)).toEqual(['Ярмарок', 'Абетка']);
    expect(folders.map(({ name, feeds: inside }) => [name, inside.map(({ title }) => title)])).toEqual([
      ['World', ['Feed 10', 'feed 9']],
      ['Energy', ['Alone']],
    ]);
  });

  it('unread first sorts feeds and folders by name below that', () => {
    const some = [feed(1, 'A', null), feed(2, 'C', null, 1), feed(3, 'B', null, 2), ...feeds.slice(1, 3)];
    const { loose, folders } = groupByFolder([...some, feed(9, 'Z', 'Art')], 'en-GB', 'unread');
    expect(loose.map(({ title }) => title)).toEqual(['B', 'C', 'A']);
    expect(folders.map(({ name }) => name)).toEqual(['World', 'Art']);
  });

  it('loses no feed', () => {
    const { loose, folders } = groupByFolder(feeds, 'en-GB', 'name');
    expect([...loose, ...folders.flatMap((folder) => folder.feeds)]).toHaveLength(feeds.length);
  });
});
