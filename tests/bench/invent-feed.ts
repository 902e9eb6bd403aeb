import { inventText } from './invent-html.ts';

export const ITEMS = 50;
const MINUTE_MS = 60_000;
/** Items of one subject come from as many feeds. */
const FEEDS_PER_SUBJECT = 4;

/** A word that every item of a feed holds and no other, and that no other marker begins with. */
export const markerOf = (feed: number): string =>
  `mark${Array.from(String(feed).padStart(5, '0'), (digit) => 'qrstuvwxyz'[Number(digit)]).join('')}`;

/** An RSS document of {@link ITEMS} items, about 170 KB, as a content management system would write it. */
export function inventFeed(feed: number, newestAt: number): string {
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const subject = Math.floor(feed / FEEDS_PER_SUBJECT) * ITEMS + index;
    const seed = feed * ITEMS + index;
    const { title, summary, html, tags } = inventText(seed + 1, subject, markerOf(feed));
    const publishedAt = new Date(newestAt - (index * 180 + (feed % 180)) * MINUTE_MS).toUTCString();
    return [
      `<item><title>${title}</title><link>https://paper-${feed}.example/news/${seed}</link>`,
      `<guid isPermaLink="false">https://paper-${feed}.example/?p=${seed}</guid><pubDate>${publishedAt}</pubDate>`,
      `<dc:creator><![CDATA[Desk ${feed % 7}]]></dc:creator>`,
      ...tags.map((tag) => `<category><![CDATA[${tag}]]></category>`),
      `<description><![CDATA[<p>${summary}</p>]]></description>`,
      `<content:encoded><![CDATA[${html}]]></content:encoded></item>`,
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Paper ${feed}</title><link>https://paper-${feed}.example/</link><language>en</language>
<description>Invented news</description>
${items.join('\n')}
</channel></rss>`;
}
