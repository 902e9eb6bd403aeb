import { writeOpml } from '../../electron/core/opml/write-opml.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import { writeFeed } from '../newsroom/write-feed.ts';
import { articlePage, frontPage } from '../newsroom/write-page.ts';
import { hasSharedData, sharedFiles } from '../read-shared-data.ts';

/** Where real feeds, outlines and hostile XML lie beside the project. */
const FOLDERS = [
  'feed-feedjira',
  'feed-feedsmith',
  'feed-gofeed',
  'feed-netnewswire',
  'feed-rss-parser',
  'ua-feeds',
  'opml-awesome',
  'xml-defusedxml',
];
/** Larger files tell nothing that smaller ones do not, and make fewer runs a minute. */
const LARGEST_BYTES = 200_000;

const NEWEST_AT = Date.UTC(2026, 0, 15, 12);
const ORIGIN = 'http://newsroom.example';

/** What the newsroom writes: a feed in every format, pages, an outline. The same on every machine. */
export function writtenCorpus(): readonly Uint8Array[] {
  const items = inventItems(6, { seed: 9, newestAt: NEWEST_AT });
  const [first] = items;
  if (first === undefined) throw new Error('the newsroom invents what it is asked for');
  const feeds = (['rss', 'rss-0.91', 'rdf', 'atom', 'json'] as const).map(
    (format) => writeFeed({ title: 'Port Ledger', format, items }, ORIGIN).body,
  );
  const subscriptions = ['/a.xml', '/b.xml', '/c.json'].map((path, at) => ({
    feedUrl: `${ORIGIN}${path}`,
    title: `Paper ${at}`,
    siteUrl: at === 0 ? null : `${ORIGIN}/`,
    folder: at === 2 ? 'World/Ports' : null,
  }));
  const texts = [
    ...feeds,
    frontPage('The Newsroom', ['/feeds/rss.xml', '/feeds/atom.xml']),
    articlePage(first, 'The Newsroom', '/feeds/rss.xml'),
    writeOpml(subscriptions, { title: 'Subscriptions', now: NEWEST_AT }),
  ];
  return texts.map((text) => new TextEncoder().encode(text));
}

/** Every file beside the project that is small enough; a folder that is not there is named in one line. */
export const realCorpus = (): readonly Uint8Array[] =>
  FOLDERS.filter(hasSharedData)
    .flatMap(sharedFiles)
    .map(({ bytes }) => bytes)
    .filter(({ byteLength }) => byteLength > 0 && byteLength <= LARGEST_BYTES);

/** What the newsroom writes, and what is real. */
export const wholeCorpus = (): readonly Uint8Array[] => [...writtenCorpus(), ...realCorpus()];
