import { describe, expect, it } from 'vitest';
import { commonFeedPlaces, feedLinks } from '../../../electron/core/fetch/feed-links.ts';

const PAGE = 'https://tide.example/news/';

describe('the feeds a page points at', () => {
  it('are those it announces, absolute, in order, each once', () => {
    const html = `<html><head>
      <link rel="alternate" type="application/rss+xml" title="News &amp; more" href="/feed.xml">
      <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom">
      <link rel="alternate" type="application/feed+json" href="https://cdn.example/feed.json">
      <link rel="alternate" type="application/rss+xml" href="/feed.xml">
      <link rel="alternate" hreflang="fr" href="/fr/"><link rel="stylesheet" type="application/rss+xml" href="/no">`;
    expect(feedLinks(html, PAGE)).toEqual([
      { url: 'https://tide.example/feed.xml', title: 'News & more' },
      { url: 'https://tide.example/news/atom', title: '' },
      { url: 'https://cdn.example/feed.json', title: '' },
    ]);
  });

  it('follow the base of the page', () => {
    expect(feedLinks('<base href="/b/"><link rel=alternate type=application/rss+xml href=f>', PAGE)).toEqual([
      { url: 'https://tide.example/b/f', title: '' },
    ]);
  });

  it('are also links in its text that look like one, after those announced', () => {
    const html =
      '<body><a href="/rss.xml"><b>Our</b> RSS</a><a href="/?feed=rss2">WP</a><a href="/feedback">No</a><link rel="alternate" type="application/rss+xml" href="/f">';
    expect(feedLinks(html, PAGE).map(({ url }) => url)).toEqual([
      'https://tide.example/f',
      'https://tide.example/rss.xml',
      'https://tide.example/?feed=rss2',
    ]);
    expect(feedLinks(html, PAGE)[1]?.title).toBe('Our RSS');
  });

  it('of comments go last', () => {
    const html =
      '<link rel=alternate type=application/rss+xml href=/comments/feed/><link rel=alternate type=application/rss+xml href=/feed/>';
    expect(feedLinks(html, PAGE).map(({ url }) => url)).toEqual([
      'https://tide.example/feed/',
      'https://tide.example/comments/feed/',
    ]);
  });

  it('are http(s) only', () => {
    expect(
      feedLinks(
        '<link rel=alternate type=application/rss+xml href="javascript:x"><a href="feed:https://x.example/rss">x</a>',
        PAGE,
      ),
    ).toEqual([]);
  });

  it('are found on a page nested without end', () => {
    const html = `<a href="/feed">${'<span>'.repeat(50_000)}deep`;
    expect(feedLinks(html, PAGE)).toHaveLength(1);
  });
});

describe('common places', () => {
  it('lie beside the page first, then at the root', () => {
    const places = commonFeedPlaces('https://tide.example/blog?x=1');
    expect(places[0]).toBe('https://tide.example/blog/feed');
    expect(places).toContain('https://tide.example/atom.xml');
    expect(new Set(places).size).toBe(places.length);
  });

  it('of what is no address are none', () => {
    expect(commonFeedPlaces('nowhere')).toEqual([]);
  });
});
