import { describe, expect, it } from 'vitest';
import { MOST_PAGE_TAGS, pageTags } from '../../../electron/core/extract/page-tags.ts';
import { isSection } from '../../../electron/core/tags/sections.ts';

const read = (html: string) => pageTags(html, (key) => isSection(key, null));
const displays = (html: string) => read(html).tags.map(({ display }) => display);
const keys = (html: string) => read(html).tags.map(({ key }) => key);
const page = (head: string, body = '') =>
  `<!doctype html><html><head><title>News</title>${head}</head><body>${body}</body></html>`;
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('pages as publishers write them', () => {
  it('an agency prints its tags below the text, with a number sign', () => {
    const html = page(
      '<meta name="keywords" content="agency, news, subscribe">',
      `<nav class="tags"><a href="/t/all">Everything</a></nav>
       <div class="article-content">The ministers met.</div>
       <div class="article-tags"><span>Tags:</span> <a href="/t/france.html">#france</a>
         <a href="/t/umerov.html">#umerov</a> <a href="/t/cooperation.html"> #cooperation </a></div>
       <aside><div class="tags"><a href="/t/hot">#hot</a></div></aside>`,
    );
    expect(read(html)).toEqual({
      section: null,
      tags: [
        { key: 'france', display: 'france', source: 'page' },
        { key: 'umerov', display: 'umerov', source: 'page' },
        { key: 'cooperation', display: 'cooperation', source: 'page' },
      ],
    });
  });

  it('a Ukrainian daily: a list of tags, its rubric among them, other articles’ tags beside', () => {
    const html = page(
      '<meta property="article:section" content="Новини">',
      `<div class="post_tags"><a href="/tags/1/">Умєров</a><a href="/tags/2/">Франція</a><a href="/n/">Політика</a></div>
       <div class="related_news"><div class="post_tags"><a href="/tags/3/">Погода</a></div></div>
       <section><div class="post_tags"><a href="/tags/4/">Трамвай</a></div></section>`,
    );
    expect(displays(html)).toEqual(['Умєров', 'Франція']);
    expect(read(html).section).toBe('Новини');
  });

  it('a British daily: one meta with all tags, keywords beside it', () => {
    const html = page(
      `<meta property="article:section" content="Seaside"><meta property="article:tag" content="Ferries,Poltava,World news">
       <meta name="keywords" content="Ferries,Poltava,Seaside,World news,Harbours">`,
    );
    expect(displays(html)).toEqual(['Ferries', 'Poltava']);
    expect(read(html).section).toBe('Seaside');
  });

  it('WordPress: one meta a tag, and links of the kind tag', () => {
    const html = page(
      '<meta property="article:tag" content="grain"><meta property="article:tag" content="black sea">',
      `<article class="post"><p>Text.</p><footer class="entry-footer">
         <span class="cat-links"><a href="/category/news/" rel="category tag">News</a></span>
         <span class="tags-links"><a href="/tag/grain/" rel="tag">Grain</a>, <a href="/tag/odesa/" rel="tag">Odesa</a></span>
       </footer></article>`,
    );
    expect(displays(html)).toEqual(['Grain', 'Odesa', 'black sea']);
    expect(read(html).section).toBe('News');
  });

  it('JSON-LD: keywords as a text or a list, subjects and those named, the section', () => {
    const article = {
      '@type': ['NewsArticle'],
      articleSection: ['Waterfront', 'Harbour'],
      keywords: 'ferries, Drawbridge,type:article',
      about: [{ '@type': 'Place', name: 'Poltava' }, 'Storm'],
      mentions: { name: 'Port Authority' },
    };
    const others = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', keywords: 'elsewhere' }],
    };
    const publisher = { '@type': 'NewsMediaOrganization', keywords: 'subscribe' };
    const html = page(data({ '@graph': [publisher, others, article] }));
    expect(displays(html)).toEqual(['ferries', 'Drawbridge', 'Poltava', 'Storm', 'Port Authority']);
    expect(read(html).section).toBe('Waterfront');
    const listed = data([{ '@type': 'BlogPosting', keywords: ['one, two', { name: 'three' }, 4] }]);
    expect(displays(page(listed))).toEqual(['one, two', 'three']);
  });

  it('OpenGraph and news_keywords under either attribute', () => {
    const html = page(
      `<meta name="article:tag" content="Barges"><meta property="news_keywords" content="Barges; Locks">
       <meta property="og:article:section" content="Canals">`,
    );
    expect(displays(html)).toEqual(['Barges', 'Locks']);
    expect(read(html).section).toBe('Canals');
  });
});

describe('what counts', () => {
  it('keywords only where nothing else names a tag', () => {
    const keywords = '<meta name="keywords" content="Harbour, storm">';
    expect(displays(page(keywords))).toEqual(['Harbour', 'storm']);
    expect(displays(page(`${keywords}<meta property="article:tag" content="Ferry">`))).toEqual(['Ferry']);
  });

  it('each key once, spelled as readers see it', () => {
    const html = page(
      `${data({ '@type': 'NewsArticle', keywords: 'saudi_arabia, SAUDI ARABIA' })}<meta name="news_keywords" content="saudi-arabia">`,
      '<div class="tags"><a href="/t">#Saudi Arabia</a></div>',
    );
    expect(displays(html)).toEqual(['Saudi Arabia']);
  });

  it('no link outside a list of tags, and no list of links whose name only holds the word', () => {
    const body = `<div class="stages"><a href="/1">Stage</a></div><div class="tag-cloud tags"><a href="/2">Cloud</a></div>
      <p><a href="/3">Plain</a></p>`;
    expect(displays(page('', body))).toEqual([]);
  });

  it(`${MOST_PAGE_TAGS} tags at most`, () => {
    const many = Array.from({ length: 500 }, (_, at) => `tag ${at}`);
    expect(keys(page(data({ '@type': 'NewsArticle', keywords: many })))).toHaveLength(MOST_PAGE_TAGS);
    expect(keys(page(`<meta property="article:tag" content="${many.join()}">`))).toHaveLength(MOST_PAGE_TAGS);
  });
});

describe('pages that mean harm or are damaged', () => {
  it.each([
    ['nothing', ''],
    ['no HTML', '\0\u{1f600} not a page'],
    ['damaged JSON-LD', page('<script type="application/ld+json">{"@type":"NewsArticle",</script>')],
    ['JSON-LD without end', page(`<script type="application/ld+json">${'['.repeat(200_000)}</script>`)],
    ['nested JSON-LD', page(data(nested({ '@type': 'NewsArticle', keywords: 'deep' }, 300)))],
    ['unclosed elements', page('', '<div class="tags">'.repeat(100_000))],
    ['more elements than a page has', page('', '<b>x'.repeat(150_000))],
    ['JSON-LD of other kinds', page(data(null) + data(7) + data({ '@type': 7, keywords: { a: 1 } }))],
  ])('%s gives no tag and no exception', (_, html) => {
    expect(read(html)).toEqual({ tags: [], section: null });
  });

  it('a page beyond all reason is read at its beginning', () => {
    const head = '<meta property="article:tag" content="Ferry">';
    expect(displays(page(head, '<i>x</i>'.repeat(400_000)))).toEqual(['Ferry']);
  });
});

function nested(value: unknown, depth: number): unknown {
  let outer = value;
  for (let at = 0; at < depth; at += 1) outer = { '@graph': [outer] };
  return outer;
}
