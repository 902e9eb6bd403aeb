import { describe, expect, it } from 'vitest';
import type { OpmlFeed } from '../../../electron/core/opml/opml-feed.ts';
import { readOpml, type OpmlContent } from '../../../electron/core/opml/read-opml.ts';
import { writeOpml } from '../../../electron/core/opml/write-opml.ts';
import { hasSharedData, sharedFiles } from '../../read-shared-data.ts';

const HEAD = { title: 'Tagline', now: Date.UTC(2026, 0, 2) };

function contentOf(text: string): OpmlContent {
  const result = readOpml(text);
  if (!result.ok) expect.fail(JSON.stringify(result.fault));
  return result.value;
}

const body = (outlines: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><body>${outlines}</body></opml>`;
const feed = (name: string, more = ''): string =>
  `<outline type="rss" text="${name}" xmlUrl="https://${name}.example/feed" ${more}/>`;
const addresses = ({ feeds }: OpmlContent): readonly string[] => feeds.map(({ feedUrl }) => feedUrl);

describe('reading', () => {
  it('finds feeds with their folders, names and sites', () => {
    const { feeds, refused } = contentOf(
      body(
        `<outline text="News"><outline text="Local">${feed('tide', 'title="The Tide" htmlUrl="https://tide.example"')}</outline>${feed('port')}</outline>${feed('rail')}`,
      ),
    );
    expect(feeds).toEqual([
      {
        feedUrl: 'https://tide.example/feed',
        title: 'The Tide',
        siteUrl: 'https://tide.example/',
        folder: 'News/Local',
      },
      { feedUrl: 'https://port.example/feed', title: 'port', siteUrl: null, folder: 'News' },
      { feedUrl: 'https://rail.example/feed', title: 'rail', siteUrl: null, folder: null },
    ]);
    expect(refused).toEqual([]);
  });

  it.each([
    ['attribute names in any case', '<OUTLINE TEXT="a" XMLURL="https://a.example/feed"/>'],
    ['single quotes', "<outline text='a' xmlUrl='https://a.example/feed'/>"],
    ['no type', '<outline text="a" xmlUrl="https://a.example/feed"/>'],
    ['url for xmlUrl', '<outline type="rss" text="a" url="https://a.example/feed"/>'],
    ['the feed: scheme', '<outline text="a" xmlUrl="feed:https://a.example/feed"/>'],
    ['blanks around the address', '<outline text="a" xmlUrl="  https://a.example/feed "/>'],
    ['an element that is not closed', '<outline text="a" xmlUrl="https://a.example/feed">'],
    [
      'stray quotes in a description',
      '<outline text="a" description="said "it\'s fine" twice" xmlUrl="https://a.example/feed"/>',
    ],
    ['markup in a description', '<outline text="a" description="<b>x</b>" xmlUrl="https://a.example/feed"/>'],
    ['control characters', '<outline text="a\u0007" xmlUrl="https://a.example/feed"/>'],
  ])('copes with %s', (_, outline) => {
    expect(contentOf(body(outline)).feeds).toMatchObject([{ feedUrl: 'https://a.example/feed', title: 'a' }]);
  });

  it('copes with a byte order mark, a document type and no end', () => {
    expect(
      addresses(
        contentOf(
          `\uFEFF<!DOCTYPE opml [<!ENTITY a "b">]>${body(feed('tide')).replace('</body></opml>', '')}`,
        ),
      ),
    ).toEqual(['https://tide.example/feed']);
  });

  it('keeps bare ampersands in names and addresses', () => {
    const { feeds } = contentOf(body('<outline text="Q&A" xmlUrl="https://a.example/?a=1&copy=2&amp;b=3"/>'));
    expect(feeds).toMatchObject([{ title: 'Q&A', feedUrl: 'https://a.example/?a=1&copy=2&b=3' }]);
  });

  it('knows no entity by a name that every object has', () => {
    const { feeds } = contentOf(
      body('<outline text="&constructor; &valueOf;" xmlUrl="https://a.example/feed">'),
    );
    expect(feeds.map(({ title }) => title)).toEqual(['&constructor; &valueOf;']);
  });

  it('takes the category for a folder where there is no folder', () => {
    const { feeds } = contentOf(
      body(
        `${feed('a', 'category="/News/World,/Other"')}<outline text="F">${feed('b', 'category="/X"')}</outline>`,
      ),
    );
    expect(feeds.map(({ folder }) => folder)).toEqual(['News/World', 'F']);
  });

  it('has each address once, in its first place', () => {
    const { feeds } = contentOf(
      body(`<outline text="A">${feed('tide')}</outline><outline text="B">${feed('tide')}</outline>`),
    );
    expect(feeds.map(({ folder }) => folder)).toEqual(['A']);
  });

  it('refuses what is no web address, by name', () => {
    const { feeds, refused } = contentOf(
      body(
        `${feed('a')}<outline text="x" xmlUrl="javascript:alert(1)"/><outline text="y" xmlUrl="file:///etc/passwd"/><outline text="z" xmlUrl="tide"/><outline text="u" xmlUrl="https://u:p@x.example/"/>`,
      ),
    );
    expect(feeds).toHaveLength(1);
    expect(refused).toEqual(['javascript:alert(1)', 'file:///etc/passwd', 'tide', 'https://u:p@x.example/']);
  });

  it('tells an empty file from a broken and an endless one', () => {
    expect(readOpml(body(''))).toMatchObject({ ok: false, fault: { kind: 'opml-empty' } });
    expect(readOpml('<html>no</html>')).toMatchObject({ ok: false, fault: { kind: 'opml-broken' } });
    expect(readOpml('')).toMatchObject({ ok: false, fault: { kind: 'opml-broken' } });
    expect(readOpml(' '.repeat(50_000_001))).toMatchObject({ ok: false, fault: { kind: 'opml-too-large' } });
  });

  it.each([
    [
      '100 000 outlines',
      Array.from({ length: 100_000 }, (_, n) => `<outline text="f" xmlUrl="https://f.example/${n}"/>`).join(
        '',
      ),
      20_000,
    ],
    ['50 000 nested folders', `${'<outline text="f">'.repeat(50_000)}${feed('deep')}`, 1],
    ['entities that name each other', `<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>${feed('a')}`, 1],
    ['an attribute name without end', `${feed('a')}<outline ${'a'.repeat(200_000)}/>`, 1],
    ['blanks without end', `${feed('a')}<outline a${' '.repeat(200_000)}/>`, 1],
    ['quotes without end', `${feed('a')}<outline ${'"'.repeat(100_000)}`, 1],
  ])('is bounded for %s (S18)', (_, outlines, feeds) => {
    const began = performance.now();
    expect(contentOf(body(outlines)).feeds).toHaveLength(feeds);
    expect(performance.now() - began).toBeLessThan(6000);
  });

  it('folds folders that lie too deep into their ancestor', () => {
    const { feeds } = contentOf(
      body(`${'<outline text="f">'.repeat(60)}${feed('deep')}${'</outline>'.repeat(60)}`),
    );
    expect(feeds[0]?.folder?.split('/')).toHaveLength(20);
  });
});

describe('writing', () => {
  const feeds: readonly OpmlFeed[] = [
    {
      feedUrl: 'https://tide.example/feed?a=1&b=2',
      title: 'Tide & <Sons> "x" \'y\'',
      siteUrl: 'https://tide.example/',
      folder: 'News/Local',
    },
    { feedUrl: 'https://port.example/feed', title: 'Порт', siteUrl: null, folder: null },
    { feedUrl: 'https://rail.example/feed', title: 'Rail', siteUrl: null, folder: 'News' },
  ];

  it('is read back as it was', () => {
    const read = contentOf(writeOpml(feeds, HEAD)).feeds;
    expect(new Set(read)).toEqual(new Set(feeds));
    expect(contentOf(writeOpml(read, HEAD)).feeds).toEqual(read);
  });

  it('nests folders once each and says when it was written', () => {
    const text = writeOpml(feeds, HEAD);
    expect(text.match(/text="News"/gu)).toHaveLength(1);
    expect(text).toContain('Fri, 02 Jan 2026 00:00:00 GMT');
  });

  it('names a feed without a name by its host, and drops what XML cannot carry', () => {
    const text = writeOpml(
      [{ feedUrl: 'https://tide.example/feed', title: null, siteUrl: null, folder: 'A\u0007B' }],
      HEAD,
    );
    expect(contentOf(text).feeds).toMatchObject([{ title: 'tide.example', folder: 'AB' }]);
  });
});

describe.skipIf(!hasSharedData('opml-awesome'))('118 real files', () => {
  it('are read completely, and come back the same from an export', () => {
    const files = sharedFiles('opml-awesome').filter(({ name }) => name.endsWith('.opml'));
    expect(files).toHaveLength(118);
    let feeds = 0;
    for (const { name, bytes } of files) {
      const text = new TextDecoder().decode(bytes);
      const content = contentOf(text);
      const written = new Set(
        [...text.matchAll(/xmlUrl="([^"]+)"/gu)].map(
          ([, url = '']) => new URL(url.replaceAll('&amp;', '&')).href,
        ),
      );
      expect(new Set(addresses(content)), name).toEqual(written);
      expect(content.refused, name).toEqual([]);
      // OPML asks for a name, so a feed without one leaves with its host's.
      const named = content.feeds.map((known) => ({
        ...known,
        title: known.title ?? new URL(known.feedUrl).host,
      }));
      expect(new Set(contentOf(writeOpml(content.feeds, HEAD)).feeds), name).toEqual(new Set(named));
      feeds += content.feeds.length;
    }
    process.stdout.write(`opml-awesome: ${files.length} files, ${feeds} feeds\n`);
  });
});
