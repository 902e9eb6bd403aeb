import type { NewsFeed, NewsItem } from './news-item.ts';

export interface Written {
  readonly body: string;
  readonly contentType: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A feed in one of the formats publishers use; links that are paths become addresses below `origin`. */
export function writeFeed(feed: NewsFeed, origin: string): Written {
  const items = feed.items.map((item) => ({
    ...item,
    link: new URL(item.link, origin).href,
    ...(item.image === undefined ? {} : { image: new URL(item.image, origin).href }),
    ...(item.recording === undefined ? {} : { recording: new URL(item.recording, origin).href }),
  }));
  const absolute = { ...feed, items };
  switch (feed.format ?? 'rss') {
    case 'rss':
      return { body: rss(absolute, origin, '2.0'), contentType: 'application/rss+xml; charset=utf-8' };
    case 'rss-0.91':
      return { body: rss(absolute, origin, '0.91'), contentType: 'text/xml' };
    case 'rdf':
      return { body: rdf(absolute, origin), contentType: 'application/rdf+xml' };
    case 'atom':
      return { body: atom(absolute, origin), contentType: 'application/atom+xml; charset=utf-8' };
    case 'json':
      return { body: json(absolute, origin), contentType: 'application/feed+json' };
  }
}

function rss({ title, language = 'en', items }: NewsFeed, origin: string, version: string): string {
  const extras = version === '2.0';
  const written = items.map((item) =>
    [
      `<item><title>${escape(item.title)}</title><link>${escape(item.link)}</link>`,
      `<description>${escape(item.html)}</description>`,
      ...(extras
        ? [
            `<guid isPermaLink="false">${escape(item.guid)}</guid>`,
            `<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate>`,
          ]
        : []),
      ...(extras && item.author !== undefined ? [`<dc:creator>${escape(item.author)}</dc:creator>`] : []),
      ...(extras ? (item.categories ?? []).map((name) => `<category>${escape(name)}</category>`) : []),
      ...(extras && item.image !== undefined
        ? [`<enclosure url="${escape(item.image)}" type="image/png" length="1000"/>`]
        : []),
      ...(extras && item.recording !== undefined
        ? [`<enclosure url="${escape(item.recording)}" type="audio/x-wav" length="160044"/>`]
        : []),
      '</item>',
    ].join(''),
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="${version}" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>` +
    `<title>${escape(title)}</title><link>${origin}/</link><description>News of ${escape(title)}</description>` +
    `<language>${language}</language>\n${written.join('\n')}\n</channel></rss>`
  );
}

function rdf({ title, items }: NewsFeed, origin: string): string {
  const written = items.map(
    (item) =>
      `<item rdf:about="${escape(item.guid)}"><title>${escape(item.title)}</title><link>${escape(item.link)}</link>` +
      `<description>${escape(item.html)}</description><dc:date>${new Date(item.publishedAt).toISOString()}</dc:date>` +
      `${(item.categories ?? []).map((name) => `<dc:subject>${escape(name)}</dc:subject>`).join('')}</item>`,
  );
  return (
    '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${origin}/"><title>${escape(title)}</title>` +
    `<link>${origin}/</link><description>News of ${escape(title)}</description></channel>\n${written.join('\n')}\n</rdf:RDF>`
  );
}

function atom({ title, language = 'en', items }: NewsFeed, origin: string): string {
  const newest = Math.max(0, ...items.map(changedAt));
  const written = items.map(
    (item) =>
      `<entry><id>${escape(item.guid)}</id><title type="text">${escape(item.title)}</title>` +
      `<link rel="alternate" type="text/html" href="${escape(item.link)}"/>` +
      `<published>${new Date(item.publishedAt).toISOString()}</published><updated>${new Date(changedAt(item)).toISOString()}</updated>` +
      `${item.author === undefined ? '' : `<author><name>${escape(item.author)}</name></author>`}` +
      `${(item.categories ?? []).map((name) => `<category term="${escape(name)}"/>`).join('')}` +
      `${item.image === undefined ? '' : `<link rel="enclosure" type="image/png" href="${escape(item.image)}"/>`}` +
      `<content type="html">${escape(item.html)}</content></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${origin}/</id>` +
    `<title>${escape(title)}</title><link rel="alternate" href="${origin}/"/><updated>${new Date(newest).toISOString()}</updated>\n` +
    `${written.join('\n')}\n</feed>`
  );
}

function json({ title, language = 'en', items }: NewsFeed, origin: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    home_page_url: `${origin}/`,
    items: items.map((item) => ({
      id: item.guid,
      url: item.link,
      title: item.title,
      content_html: item.html,
      date_published: new Date(item.publishedAt).toISOString(),
      ...(item.updatedAt === undefined ? {} : { date_modified: new Date(item.updatedAt).toISOString() }),
      ...(item.author === undefined ? {} : { authors: [{ name: item.author }] }),
      ...(item.categories === undefined ? {} : { tags: item.categories }),
      ...(item.image === undefined ? {} : { image: item.image }),
    })),
  });
}

const changedAt = (item: NewsItem): number => item.updatedAt ?? item.publishedAt;
