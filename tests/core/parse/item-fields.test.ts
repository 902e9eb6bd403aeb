import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import { atomEntry, feedOf, onlyItem, rssItem } from './feed-of.ts';

describe('links and bases', () => {
  it('makes relative links absolute by the site, else by the feed’s own address', () => {
    expect(rssItem('<link>/a?b=1#c</link>').link).toBe('https://tide.example/a?b=1#c');
    expect(onlyItem('<rss version="2.0"><channel><item><link>a</link></item></channel></rss>').link).toBe(
      'https://tide.example/feeds/a',
    );
  });

  it('follows xml:base through feed, entry and content (X19)', () => {
    const item = atomEntry(
      '<id>1</id><title>x</title><link href="one"/><content type="xhtml" xml:base="pics/"><div xmlns="http://www.w3.org/1999/xhtml"><img src="i.png"/></div></content>',
      'xml:base="https://base.example/root/"',
    );
    expect(item.link).toBe('https://base.example/root/pics/one');
    expect(item.baseUrl).toBe('https://base.example/root/pics/');
  });

  it('takes a guid for a link only where it is a whole address and not said to be none', () => {
    expect(rssItem('<guid>https://tide.example/g</guid>').link).toBe('https://tide.example/g');
    expect(rssItem('<guid>12345</guid>').link).toBeNull();
    expect(rssItem('<guid isPermaLink="false">https://tide.example/g</guid>').link).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'feed:https://x.example/',
    'java\nscript:alert(1)',
  ])('has no link for %j (C14)', (address) => {
    expect(rssItem(`<link>${address}</link>`).link).toBeNull();
  });

  it('drops name and password of a link', () => {
    expect(rssItem('<link>https://bank.example:pw@evil.example/x</link>').link).toBe(
      'https://evil.example/x',
    );
  });

  it('prefers the page among several alternates', () => {
    const item = atomEntry(
      '<id>1</id><link rel="self" href="/self"/><link rel="alternate" type="application/json" href="/j"/><link rel="alternate" type="text/html" href="/h"/>',
    );
    expect(item.link).toBe('https://tide.example/h');
  });
});

describe('texts', () => {
  it('shows an xhtml title as text (X19)', () => {
    const item = atomEntry(
      '<id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less &lt; <em>more</em></div></title>',
    );
    expect(item.title).toBe('Less < more');
  });

  it('keeps the markup characters of an xhtml body', () => {
    const item = atomEntry(
      '<id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>2 &lt; 3</p></div></content>',
    );
    expect(item.html).toBe('<p>2 &lt; 3</p>');
  });

  it('takes Atom text for text and shows its tags as written', () => {
    const item = atomEntry(
      '<id>1</id><title type="text">The &lt;b&gt; tag</title><content type="text">a &lt; b</content>',
    );
    expect(item).toMatchObject({ title: 'The <b> tag', html: '<p>a &lt; b</p>' });
  });

  it('uses the summary where there is no body, and keeps both where there are both', () => {
    expect(rssItem('<description>Only this</description>')).toMatchObject({
      html: 'Only this',
      summaryHtml: 'Only this',
    });
    expect(atomEntry('<id>1</id><summary>Sum</summary><content type="html">Body</content>')).toMatchObject({
      html: 'Body',
      summaryHtml: '<p>Sum</p>',
    });
  });

  it('has an empty title, not a made-up one, where there is none (C13)', () => {
    expect(rssItem('<description>Text</description>').title).toBe('');
  });

  it('takes a video’s description from Media RSS', () => {
    const item = atomEntry(
      '<id>1</id><media:group><media:title>V</media:title><media:thumbnail url="https://tide.example/t.jpg"/><media:description>Line one\nLine &lt;two&gt;</media:description></media:group>',
      'xmlns:media="http://search.yahoo.com/mrss/"',
    );
    expect(item).toMatchObject({
      title: 'V',
      html: '<p>Line one<br>Line &lt;two&gt;</p>',
      imageUrl: 'https://tide.example/t.jpg',
    });
  });
});

it('takes Atom’s categories out of an RSS item as well', () => {
  const item = rssItem('<atom:category xmlns:atom="http://www.w3.org/2005/Atom" term="t" label="Harbour"/>');
  expect(item.categories).toEqual([{ term: 'Harbour', domain: null }]);
});

describe('dates and people', () => {
  it('passes over a date that is none to the next that is one (C9)', () => {
    expect(
      rssItem('<pubDate>31 лютого 2025</pubDate><dc:date>2025-03-01T00:00:00Z</dc:date>').publishedAt,
    ).toBe(Date.UTC(2025, 2, 1));
    expect(rssItem('<pubDate>31 лютого 2025</pubDate>').publishedAt).toBeNull();
  });

  it('keeps a date in the future as it is stated (C10)', () => {
    expect(rssItem('<pubDate>Wed, 26 Mar 2036 00:00:00 GMT</pubDate>').publishedAt).toBe(
      Date.UTC(2036, 2, 26),
    );
  });

  it('takes the date of change for an entry that has no other', () => {
    expect(atomEntry('<id>1</id><updated>2025-03-26T00:00:00Z</updated>').publishedAt).toBe(
      Date.UTC(2025, 2, 26),
    );
  });

  it('names the author without the address beside the name', () => {
    expect(rssItem('<author>olha@tide.example (Olha Example)</author>').author).toBe('Olha Example');
    expect(rssItem('<dc:creator><![CDATA[<b>Olha</b> Example]]></dc:creator>').author).toBe('Olha Example');
  });

  it('gives entries the author of their feed', () => {
    const feed = feedOf(
      '<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Desk</name></author><entry><id>1</id></entry></feed>',
    );
    expect(feed.items[0]?.author).toBe('Desk');
  });
});

describe('pictures and enclosures', () => {
  it('takes an image enclosure for the lead picture, not for something to play', () => {
    expect(rssItem('<enclosure url="/p.jpg" type="image/jpeg" length="0"/>')).toMatchObject({
      imageUrl: 'https://tide.example/p.jpg',
      enclosures: [],
    });
  });

  it('knows an untyped enclosure by its name', () => {
    expect(rssItem('<enclosure url="/p.webp?x=1"/><enclosure url="/p.mp3"/>')).toMatchObject({
      imageUrl: 'https://tide.example/p.webp?x=1',
      enclosures: [{ url: 'https://tide.example/p.mp3', mediaType: null, sizeBytes: null }],
    });
  });

  it('lists a recording once, however often it is announced', () => {
    const item = rssItem(
      '<enclosure url="/a.mp3" type="audio/mpeg" length="5"/><media:content url="https://tide.example/a.mp3" medium="audio"/>',
    );
    expect(item.enclosures).toHaveLength(1);
  });

  it('has no picture of another scheme', () => {
    expect(rssItem('<media:thumbnail url="data:image/png;base64,AAAA"/>').imageUrl).toBeNull();
  });
});

describe('bounds', () => {
  it('keeps the beginning of an endless guid, and what tells it from another', () => {
    const endless = 'g'.repeat(5000);
    const [one, other] = [rssItem(`<guid>${endless}1</guid>`), rssItem(`<guid>${endless}2</guid>`)];
    expect(one.guid).toHaveLength(2048);
    expect(one.guid).not.toBe(other.guid);
    expect(rssItem(`<guid>${'g'.repeat(2048)}</guid>`).guid).toBe('g'.repeat(2048));
  });

  it('takes a hundred enclosures, and media types and domains as long as their names are', () => {
    const many = Array.from({ length: 150 }, (_, at) => `<enclosure url="/${at}.mp3" type="audio/mpeg"/>`);
    expect(rssItem(many.join('')).enclosures).toHaveLength(100);
    const long = 'x'.repeat(9000);
    const item = rssItem(
      `<enclosure url="/a.mp3" type="${long}"/><category domain="${long}">Ports</category>`,
    );
    expect(item.enclosures[0]?.mediaType).toHaveLength(200);
    expect(item.categories[0]?.domain).toHaveLength(200);
  });
});

it('never throws, whatever it is given', () => {
  for (const document of [
    '<',
    '<rss',
    '<rss>',
    '<feed><entry>',
    '{',
    '{"items":',
    '<rdf:RDF ',
    '<rss version="2.0"><channel><item></channel></rss>',
    '\0',
    '<rss ><item/><item>',
  ]) {
    expect(['feed', 'failed']).toContain(parseFeed(document, { contentType: null, url: 'no address' }).kind);
  }
});
