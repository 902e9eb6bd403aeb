import type { NewsItem } from './news-item.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A front page that announces the publisher's feeds the way sites do. */
export function frontPage(title: string, feedPaths: readonly string[]): string {
  const links = feedPaths.map(
    (path) => `<link rel="alternate" type="${typeOf(path)}" title="${escape(title)}" href="${escape(path)}">`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>${links.join('')}</head><body><h1>${escape(title)}</h1></body></html>`;
}

/** An article as a web page, with the clutter around it that pages have. */
export function articlePage(item: NewsItem, siteTitle: string, feedPath: string | null): string {
  const announced =
    feedPath === null ? '' : `<link rel="alternate" type="${typeOf(feedPath)}" href="${escape(feedPath)}">`;
  const keywords = (item.categories ?? [])
    .map((name) => `<meta property="article:tag" content="${escape(name)}">`)
    .join('');
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(item.title)} | ${escape(siteTitle)}</title>` +
    `${announced}${keywords}<meta property="og:title" content="${escape(item.title)}"></head><body><nav><a href="/">Home</a> <a href="/about">About</a></nav>` +
    `<article><h1>${escape(item.title)}</h1><p class="byline">${escape(item.author ?? siteTitle)}</p>` +
    `<time datetime="${new Date(item.publishedAt).toISOString()}">${new Date(item.publishedAt).toUTCString()}</time>` +
    `${item.image === undefined ? '' : `<figure><img src="${escape(item.image)}" alt=""></figure>`}${item.html}</article>` +
    '<aside><h2>Also read</h2><ul><li><a href="/other">Something else</a></li></ul></aside><footer>All rights to the newsroom.</footer></body></html>'
  );
}

const typeOf = (path: string): string =>
  path.endsWith('.json')
    ? 'application/feed+json'
    : path.includes('atom')
      ? 'application/atom+xml'
      : 'application/rss+xml';
