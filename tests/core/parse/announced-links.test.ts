import { expect, it } from 'vitest';
import { feedOf } from './feed-of.ts';

const ATOM_IN_RSS = 'xmlns:atom="http://www.w3.org/2005/Atom"';
const atom = (links: string, attributes = '') =>
  feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Tide</title>
    <link href="https://tide.example/"/>${links}<entry><id>a</id><title>A</title></entry></feed>`);
const rss = (links: string) =>
  feedOf(`<rss version="2.0" ${ATOM_IN_RSS}><channel><title>Tide</title><link>https://tide.example/</link>${links}
    <item><title>A</title></item></channel></rss>`);
const rdf = (links: string) =>
  feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${ATOM_IN_RSS}>
    <channel><title>Tide</title><link>https://tide.example/</link>${links}</channel>
    <item><title>A</title><link>https://tide.example/a</link></item></rdf:RDF>`);

it('finds the archive of an Atom feed', () => {
  expect(atom('<link rel="prev-archive" href="https://tide.example/2025/02.xml"/>').archiveUrl).toBe(
    'https://tide.example/2025/02.xml',
  );
});

it.each([
  ['RSS', rss],
  ['RDF', rdf],
])('finds the archive and the hub that %s names with links of Atom', (_, feed) => {
  const links =
    '<atom:link rel="prev-archive" href="https://tide.example/02.xml"/><atom:link rel="hub" href="https://hub.example/"/>';
  expect(feed(links)).toMatchObject({
    archiveUrl: 'https://tide.example/02.xml',
    hubUrl: 'https://hub.example/',
  });
});

it('takes the next page of a feed in pages for its archive, unless it has one', () => {
  const next = '<link rel="next" href="https://tide.example/?page=2"/>';
  expect(atom(next).archiveUrl).toBe('https://tide.example/?page=2');
  expect(atom(`${next}<link rel="prev-archive" href="https://tide.example/02.xml"/>`).archiveUrl).toBe(
    'https://tide.example/02.xml',
  );
});

it.each(['next-archive', 'previous', 'current', 'self', 'alternate'])(
  'takes no %s link for an archive',
  (rel) => {
    expect(atom(`<link rel="${rel}" href="https://tide.example/03.xml"/>`).archiveUrl).toBeNull();
  },
);

it('reads a relation that is written out as an address, in capitals, or beside another', () => {
  const written = [
    'http://www.iana.org/assignments/relation/prev-archive',
    'PREV-ARCHIVE',
    'self prev-archive',
  ];
  for (const rel of written)
    expect(atom(`<link rel="${rel}" href="https://tide.example/02.xml"/>`).archiveUrl).not.toBeNull();
});

it('reads a relative address as one beside the document, or below its base', () => {
  expect(atom('<link rel="prev-archive" href="02.xml"/>').archiveUrl).toBe(
    'https://tide.example/feeds/02.xml',
  );
  expect(rss('<atom:link rel="prev-archive" href="02.xml"/>').archiveUrl).toBe(
    'https://tide.example/feeds/02.xml',
  );
  const base = 'xml:base="https://old.example/all/"';
  expect(atom('<link rel="prev-archive" href="02.xml"/>', base).archiveUrl).toBe(
    'https://old.example/all/02.xml',
  );
});

it.each(['javascript:alert(1)', 'file:///etc/passwd', ''])('follows nothing to %j', (href) => {
  const links = `<link rel="prev-archive" href="${href}"/><link rel="hub" href="${href}"/>`;
  expect(atom(links)).toMatchObject({ archiveUrl: null, hubUrl: null });
});

it('finds the next page and the hub of a JSON feed', () => {
  const feed = (more: object) =>
    feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Tide',
        items: [{ id: '1', content_text: 'A' }],
        ...more,
      }),
    );
  const hubs = [{ type: 'WebSub', url: 'https://hub.example/' }];
  expect(feed({ next_url: 'page-2.json', hubs })).toMatchObject({
    archiveUrl: 'https://tide.example/feeds/page-2.json',
    hubUrl: 'https://hub.example/',
  });
  expect(feed({})).toMatchObject({ archiveUrl: null, hubUrl: null });
});
