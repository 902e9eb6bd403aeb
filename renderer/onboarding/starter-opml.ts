import type { StarterBundle } from './starter-feeds.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const attribute = (text: string): string => text.replace(/[&<"]/gu, (sign) => ENTITIES[sign] ?? sign);

/** The chosen feeds of some bundles as OPML, each bundle a folder. */
export function starterOpml(bundles: readonly StarterBundle[], chosen: ReadonlySet<string>): string {
  const folders = bundles.flatMap(({ title, feeds }) => {
    const outlines = feeds
      .filter(({ feedUrl }) => chosen.has(feedUrl))
      .map(
        (feed) => `<outline type="rss" text="${attribute(feed.title)}" xmlUrl="${attribute(feed.feedUrl)}"/>`,
      );
    return outlines.length === 0 ? [] : `<outline text="${attribute(title)}">${outlines.join('')}</outline>`;
  });
  return `<opml version="2.0"><body>${folders.join('')}</body></opml>`;
}
