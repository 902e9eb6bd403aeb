import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import { atomEntry, FEED_URL, feedOf, onlyItem, rssItem } from './feed-of.ts';

const faultOf = (document: string | Uint8Array) => {
  const result = parseFeed(document, { contentType: null, url: FEED_URL });
  return result.kind === 'failed' ? result.fault : null;
};

describe('the formats', () => {
  it('reads RSS 2.0 with everything an item may carry', () => {
    const item = rssItem(`
      <title>Tram line opens</title><link>https://tide.example/tram</link><guid isPermaLink="false">n-1</guid>
      <pubDate>Wed, 26 Mar 2025 14:05:09 +0200</pubDate><dc:creator>Olha Example</dc:creator>
      <category domain="https://tide.example/tags">Transport</category><category>Lviv</category>
      <dc:subject>Rails; Cities</dc:subject><media:keywords>tram, opening</media:keywords>
      <description>Short.</description><content:encoded><![CDATA[<p>Long text.</p>]]></content:encoded>
      <enclosure url="https://tide.example/talk.mp3" type="audio/mpeg" length="1234"/>
      <media:content url="https://tide.example/s.jpg" medium="image" width="200"/>
      <media:content url="https://tide.example/l.jpg" medium="image" width="900"/>`);
    expect(item).toEqual({
      guid: 'n-1',
      link: 'https://tide.example/tram',
      title: 'Tram line opens',
      author: 'Olha Example',
      html: '<p>Long text.</p>',
      summaryHtml: 'Short.',
      baseUrl: 'https://tide.example/',
      publishedAt: Date.UTC(2025, 2, 26, 12, 5, 9),
      publishedOffsetMinutes: 120,
      updatedAt: null,
      categories: [
        { term: 'Transport', domain: 'https://tide.example/tags' },
        { term: 'Lviv', domain: null },
        { term: 'Rails', domain: null },
        { term: 'Cities', domain: null },
        { term: 'tram', domain: null },
        { term: 'opening', domain: null },
      ],
      language: null,
      enclosures: [{ url: 'https://tide.example/talk.mp3', mediaType: 'audio/mpeg', sizeBytes: 1234 }],
      imageUrl: 'https://tide.example/l.jpg',
    });
  });

  it('reads what the channel says about itself', () => {
    const feed = feedOf(
      `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Tide &amp;amp; Sons</title>
      <link>/</link><description>All &lt;b&gt;news&lt;/b&gt;</description><language>uk</language><ttl>90</ttl>
      <sy:updatePeriod>hourly</sy:updatePeriod></channel></rss>`,
    );
    expect(feed).toMatchObject({
      format: 'rss',
      title: 'Tide & Sons',
      siteUrl: 'https://tide.example/',
      description: 'All news',
      language: 'uk',
      ttlMs: 90 * 60_000,
      items: [],
      isPartial: false,
    });
  });

  it('reads RSS 0.91 with its document type (X20)', () => {
    const feed = feedOf(
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Old</title><item><title>Caf&eacute;</title><link>http://old.example/1</link></item></channel></rss>`,
    );
    expect(feed.items[0]).toMatchObject({ title: 'Café', link: 'http://old.example/1', guid: null });
  });

  it('reads RSS 1.0, where the items stand beside the channel (X20)', () => {
    const feed = feedOf(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://tide.example/"><title>Ledger</title><link>https://tide.example/</link></channel>
      <item rdf:about="https://tide.example/a"><title>A</title><link>https://tide.example/a</link><dc:date>2025-03-26T14:05:09+02:00</dc:date><dc:subject>Ports</dc:subject></item></rdf:RDF>`,
    );
    expect(feed.format).toBe('rdf');
    expect(feed.items[0]).toMatchObject({
      guid: 'https://tide.example/a',
      publishedOffsetMinutes: 120,
      categories: [{ term: 'Ports', domain: null }],
    });
  });

  it('reads Atom with a prefix on every element (X20)', () => {
    const feed = feedOf(
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Prefixed</a:title><a:entry><a:id>x</a:id><a:title>One</a:title>
      <a:link href="https://tide.example/1"/><a:updated>2025-03-26T00:00:00Z</a:updated></a:entry></a:feed>`,
    );
    expect(feed.title).toBe('Prefixed');
    expect(feed.items[0]).toMatchObject({ guid: 'x', title: 'One', link: 'https://tide.example/1' });
  });

  it('reads Atom 0.3 by its older names', () => {
    const feed = feedOf(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Aged</title><entry><id>x</id><title>One</title>
      <link rel="alternate" type="text/html" href="https://tide.example/1"/><issued>2004-05-06T07:08:09Z</issued><modified>2004-06-06T07:08:09Z</modified></entry></feed>`,
    );
    expect(feed.items[0]).toMatchObject({
      publishedAt: Date.UTC(2004, 4, 6, 7, 8, 9),
      updatedAt: Date.UTC(2004, 5, 6, 7, 8, 9),
    });
  });

  it('takes an entry’s label, language, picture and enclosure from Atom', () => {
    const item = atomEntry(`
      <id>tag:1</id><title>T</title><published>2025-03-26T14:05:09Z</published><updated>2025-03-27T00:00:00Z</updated>
      <category term="t1" label="Harbour" scheme="https://tide.example/s"/><author><name>A</name></author><author><name>B</name></author>
      <link rel="enclosure" type="image/jpeg" href="/p.jpg"/><link rel="enclosure" type="audio/ogg" href="/s.ogg" length="9"/>
      <content type="html" xml:lang="fr">&lt;p&gt;Bonjour&lt;/p&gt;</content>`);
    expect(item).toMatchObject({
      author: 'A, B',
      categories: [{ term: 'Harbour', domain: 'https://tide.example/s' }],
      language: 'fr',
      imageUrl: 'https://tide.example/p.jpg',
      enclosures: [{ url: 'https://tide.example/s.ogg', mediaType: 'audio/ogg', sizeBytes: 9 }],
      html: '<p>Bonjour</p>',
    });
  });

  it('reads JSON Feed 1.1, and 1.0 with its single author (X21)', () => {
    const item = onlyItem(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: 'https://tide.example/',
        items: [
          {
            id: 7,
            url: '/7',
            title: 'Seven &amp; more',
            content_text: 'One\n\nTwo <3',
            tags: ['a', 'b'],
            image: '/i.png',
            date_published: '2025-03-26T14:05:09Z',
            authors: [{ name: 'N' }],
          },
        ],
      }),
    );
    expect(item).toMatchObject({
      guid: '7',
      link: 'https://tide.example/7',
      title: 'Seven & more',
      html: '<p>One</p><p>Two &lt;3</p>',
      author: 'N',
      imageUrl: 'https://tide.example/i.png',
    });
    expect(item.categories.map(({ term }) => term)).toEqual(['a', 'b']);
  });

  it('reads a JSON Feed that misspells its version', () => {
    expect(
      feedOf('{"version":"1.1","title":"J","home_page_url":"https://j.example","items":[{"id":"1"}]}').items,
    ).toHaveLength(1);
  });
});

describe('hostile XML', () => {
  const bomb = (name: string): string => {
    const levels = Array.from(
      { length: 10 },
      (_, level) => `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
    );
    return `<?xml version="1.0"?><!DOCTYPE ${name} [<!ENTITY l-1 "lol">${levels.join('')}]>`;
  };

  it('expands no entity of a billion laughs (X1)', () => {
    const began = performance.now();
    const item = onlyItem(
      `${bomb('rss')}<rss version="2.0"><channel><item><title>a &l9; b</title></item></channel></rss>`,
    );
    expect(item.title).toBe('a &l9; b');
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('expands no entity of a quadratic blow-up (X2)', () => {
    const document = `<!DOCTYPE rss [<!ENTITY a "${'B'.repeat(50_000)}">]><rss version="2.0"><channel><item><title>x${'&a;'.repeat(5000)}</title></item></channel></rss>`;
    expect(onlyItem(document).title.length).toBeLessThanOrEqual(512);
  });

  it('reads no file for an external entity, and the feed all the same (X3)', () => {
    const document = `<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><title>Now &e; here</title></item></channel></rss>`;
    expect(onlyItem(document).title).toBe('Now &e; here');
  });

  it('decodes HTML’s entities and shows unknown ones as written (X4)', () => {
    expect(rssItem('<title>One&nbsp;two &bogus; &mdash; three</title>').title).toBe(
      'One two &bogus; — three',
    );
  });

  it('keeps bare ampersands and less-than signs (X5)', () => {
    expect(
      rssItem('<title>Q&A: is 3 &lt; 5 & true</title><link>https://tide.example/?a=1&copy=2</link>'),
    ).toMatchObject({
      title: 'Q&A: is 3 < 5 & true',
      link: 'https://tide.example/?a=1&copy=2',
    });
  });

  it.each([
    ['a byte order mark', '\uFEFF'],
    ['blank lines', '\n\n  '],
    [
      'a warning of PHP',
      '<br />\n<b>Warning</b>:  mysql_connect() failed in <b>/srv/feed.php</b> on line <b>12</b><br />\n',
    ],
    ['a comment that quotes a feed', '<!-- the old one: <rss version="0.9"> -->'],
  ])('reads on after %s before the prolog (X6)', (_, before) => {
    const document = `${before}<?xml version="1.0"?><rss version="2.0"><channel><item><title>Here</title></item></channel></rss>`;
    expect(onlyItem(document).title).toBe('Here');
  });

  it('drops characters XML forbids (X7)', () => {
    expect(rssItem('<title>a\0b\u0008c\uFFFEd\uD800e</title><guid>g\u0001</guid>')).toMatchObject({
      title: 'abcde',
      guid: 'g',
    });
  });

  it('ignores elements named like parts of an object (X12)', () => {
    const item = rssItem(
      '<title>Kept</title><__proto__><polluted>yes</polluted></__proto__><constructor>x</constructor>',
    );
    expect(item.title).toBe('Kept');
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['200 000 levels', `<title>x</title><description>${'<b>'.repeat(200_000)}</description>`],
    ['100 000 unclosed tags outside of the text', `<title>x</title>${'<x:y>'.repeat(100_000)}`],
    [
      '20 000 namespaces',
      `<title>x</title><z ${Array.from({ length: 20_000 }, (_, n) => `xmlns:n${n}="urn:${n}"`).join(' ')}/>`,
    ],
    ['a character reference of 100 000 digits', `<title>x&#${'9'.repeat(100_000)};</title>`],
    ['a million less-than signs', `<title>x</title><description>${'<'.repeat(1_000_000)}</description>`],
  ])('is done in bounded time with %s (X10, X11)', (_, xml) => {
    const began = performance.now();
    const result = parseFeed(`<rss version="2.0"><channel><item>${xml}</item></channel></rss>`, {
      contentType: null,
      url: FEED_URL,
    });
    expect(result.kind === 'feed' || result.fault.kind === 'feed-broken').toBe(true);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});

describe('damaged feeds', () => {
  const items = Array.from(
    { length: 5 },
    (_, n) => `<item><title>Item ${n}</title><guid>g${n}</guid><description>Text ${n}</description></item>`,
  );
  const whole = `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items.join('\n')}</channel></rss>`;

  it('keeps the complete items of a feed cut anywhere, and says so (X8)', () => {
    for (let end = whole.indexOf('</item>') + 7; end < whole.length - 6; end += 7) {
      const feed = feedOf(whole.slice(0, end));
      const complete = whole.slice(0, end).split('</item>').length - 1;
      expect(feed.items.map(({ guid }) => guid)).toEqual(['g0', 'g1', 'g2', 'g3', 'g4'].slice(0, complete));
      expect(feed.title).toBe('T');
      expect(feed.isPartial).toBe(true);
    }
  });

  it('calls a feed that breaks off before its first item broken, not empty', () => {
    expect(faultOf(whole.slice(0, whole.indexOf('<item>') + 20))?.kind).toBe('feed-broken');
    expect(faultOf('<rss version="2.0"><channel><title>T</title>')?.kind).toBe('feed-broken');
  });

  it('keeps the complete entries of Atom and items of RDF that are cut', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><title>a</title></entry><entry><id>2</id><ti';
    expect(feedOf(atom)).toMatchObject({ format: 'atom', isPartial: true, items: [{ guid: '1' }] });
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item rdf:about="1"><title>a</title></item><item><tit';
    expect(feedOf(rdf)).toMatchObject({ format: 'rdf', isPartial: true, items: [{ guid: '1' }] });
  });

  it('keeps the complete items of a JSON Feed that is cut', () => {
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_text":"a ] } \\" b"},{"id":"2","tags":["x"]},{"id":"3","con';
    const feed = feedOf(json);
    expect(feed.items.map(({ guid }) => guid)).toEqual(['1', '2']);
    expect(feed.isPartial).toBe(true);
  });

  it('loses one damaged item, not the feed around it', () => {
    const damaged = whole.replace('<title>Item 2</title>', '<title>Item 2');
    const feed = feedOf(damaged);
    expect(feed.items.map(({ guid }) => guid)).toEqual(expect.arrayContaining(['g0', 'g1', 'g3', 'g4']));
  });

  it('keeps items beside a title that is not closed (X9)', () => {
    const feed = feedOf(
      '<rss version="2.0"><channel><title>T<item><title>a</title></item><item><title>b</title></item></channel></rss>',
    );
    expect(feed.items.map(({ title }) => title)).toEqual(['a', 'b']);
  });

  it('finds the items inside of an element of the channel that was never closed', () => {
    const feed = feedOf(whole.replace('<item>', '<category text="Forgotten"><item>'));
    expect(feed.items).toHaveLength(5);
    expect(feed.isPartial).toBe(false);
  });

  it('is not deceived by items quoted in CDATA and comments', () => {
    const feed = feedOf(
      '<rss version="2.0"><channel><!-- <item><title>no</title></item> --><item><title>a</title><description><![CDATA[<item>quoted</item>]]></description></item></channel></rss>',
    );
    expect(feed).toMatchObject({ isPartial: false, items: [{ title: 'a', html: '<item>quoted</item>' }] });
  });

  it('answers an empty feed with no items, not with a fault (X23)', () => {
    expect(feedOf('<rss version="2.0"><channel><title>T</title></channel></rss>').items).toEqual([]);
    expect(feedOf('<feed xmlns="http://www.w3.org/2005/Atom"/>').items).toEqual([]);
  });

  it('gives up a document of tags that share one end far away, and keeps the items beside them', () => {
    const unended = `<rights>${'<div'.repeat(3000)}></rights>`;
    const feed = (more: string): string =>
      `<rss version="2.0"><channel><title>T</title>${more}<item><title>One</title></item></channel></rss>`;
    expect(faultOf(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${unended}</feed>`)?.kind).toBe(
      'feed-broken',
    );
    expect(feedOf(feed(unended)).items.map(({ title }) => title)).toEqual(['One']);
    expect(feedOf(feed('<description>a &lt; b</description>'.repeat(3000))).items).toHaveLength(1);
  });

  it('cuts the name of a person that is none', () => {
    const { author } = rssItem(
      `<title>T</title><author>ann@example.org${'['.repeat(100_000)} (Ann)</author>`,
    );
    expect((author ?? '').length).toBeLessThan(3000);
    const { title } = rssItem(`<author><![CDATA[${'x'.repeat(100_000)}]]></author><title>After</title>`);
    expect(title).toBe('After');
  });

  it('reads 20 000 items (X24)', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, n) => `<item><guid>${n}</guid><title>Item ${n}</title></item>`,
    );
    expect(feedOf(`<rss version="2.0"><channel>${many.join('')}</channel></rss>`).items).toHaveLength(20_000);
  });
});

describe('what is no feed', () => {
  it.each([
    ['empty', ''],
    ['empty', '  \n '],
    ['web-page', '<!doctype html><html><head><title>x</title></head><body><p>Hello</p></body></html>'],
    [
      'web-page',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>feed</body></html>',
    ],
    ['web-page', '<html><body><p>See <code>&lt;rss&gt;</code></p><svg><feed x="1"/></svg></body></html>'],
    ['sign-in-page', '<html><form method="post"><input type=password name=p></form></html>'],
    [
      'sign-in-page',
      '<html><body><h1>Hotel network</h1><form action="/portal/accept"><button>OK</button></form></body></html>',
    ],
    ['unknown', '{"error":"no such feed"}'],
    ['unknown', '[1,2,3]'],
    ['unknown', 'not found'],
  ])('looks like: %s (X21, X22)', (looksLike, document) => {
    expect(faultOf(document)).toEqual({ kind: 'not-a-feed', looksLike });
  });

  it.each([
    ['PNG', '89504e470d0a1a0a0000000d49484452'],
    ['JPEG', 'ffd8ffe000104a464946'],
    ['MP4', '0000001866747970697 36f6d'.replace(' ', '')],
    ['PDF', '255044462d312e34'],
  ])('looks like media: %s', (_, hex) => {
    expect(faultOf(Buffer.from(hex, 'hex'))).toEqual({ kind: 'not-a-feed', looksLike: 'media' });
  });

  it('a JSON Feed that is no JSON is broken (X21)', () => {
    expect(faultOf('{"version":"https://jsonfeed.org/version/1.1","title":"T"')?.kind).toBe('feed-broken');
  });
});
