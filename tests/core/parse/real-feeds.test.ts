import { parseFeed as readWithFeedsmith } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/core/parse/decode-text.ts';
import { fromRssParser } from '../../../electron/core/parse/from-rss-parser.ts';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import type { ParsedFeed } from '../../../electron/core/parse/parsed-feed.ts';
import { FEED_URL } from './feed-of.ts';
import { hasSharedData, sharedFiles } from '../../read-shared-data.ts';

const FOLDERS = [
  'feed-feedjira',
  'feed-feedsmith',
  'feed-gofeed',
  'feed-netnewswire',
  'feed-rss-parser',
  'ua-feeds',
];

/** Items feedsmith finds by itself; -1 where it refuses the document. */
function feedsmithAlone(text: string): number {
  try {
    const document = readWithFeedsmith(text);
    return (document.format === 'atom' ? document.feed.entries : document.feed.items)?.length ?? 0;
  } catch {
    return -1;
  }
}

/** Items rss-parser finds by its own way in; -1 where it refuses the document, or never answers. */
async function rssParserAlone(text: string): Promise<number> {
  const silence = new Promise<number>((resolve) => {
    // It answers in the same turn or, when it throws inside of its own callback, never.
    setImmediate(() => setImmediate(() => resolve(-1)));
  });
  const reading = new Parser().parseString(text).then(
    ({ items }) => items.length,
    () => -1,
  );
  return Promise.race([reading, silence]);
}

interface Tally {
  files: number;
  feeds: number;
  items: number;
  titled: number;
  linked: number;
  dated: number;
  filled: number;
  feedsmith: number;
  rssParser: number;
}

function count(tally: Tally, { items }: ParsedFeed): void {
  tally.feeds += 1;
  tally.items += items.length;
  tally.titled += items.filter(({ title }) => title !== '').length;
  tally.linked += items.filter(({ link }) => link !== null).length;
  tally.dated += items.filter(({ publishedAt }) => publishedAt !== null).length;
  tally.filled += items.filter(({ html }) => html !== null).length;
}

describe.each(FOLDERS)('every file of %s', (folder) => {
  it.skipIf(!hasSharedData(folder))(
    'gives no fewer items than either parser alone, and throws nothing',
    async () => {
      const tally: Tally = {
        files: 0,
        feeds: 0,
        items: 0,
        titled: 0,
        linked: 0,
        dated: 0,
        filled: 0,
        feedsmith: 0,
        rssParser: 0,
      };
      for (const { name, bytes } of sharedFiles(folder)) {
        const result = parseFeed(bytes, { contentType: null, url: FEED_URL });
        const found = result.kind === 'feed' ? result.feed.items.length : -1;
        const text = decodeText(bytes, null);
        const [feedsmith, rssParser] = [feedsmithAlone(text), await rssParserAlone(text)];
        expect(found, name).toBeGreaterThanOrEqual(Math.max(feedsmith, rssParser));
        tally.files += 1;
        tally.feedsmith += Math.max(0, feedsmith);
        tally.rssParser += Math.max(0, rssParser);
        if (result.kind === 'feed') count(tally, result.feed);
      }
      expect(tally.feeds).toBeGreaterThan(0);
      process.stdout.write(`${folder}: ${JSON.stringify(tally)}\n`);
    },
    120_000,
  );
});

describe.skipIf(!hasSharedData('hist-news'))('eighteen months of five feeds', () => {
  it('have the items that are known to be in them, and what is broken is said to be', () => {
    const files = sharedFiles('hist-news');
    const expected = JSON.parse(
      new TextDecoder().decode(files.find(({ name }) => name.endsWith('expected-replay.json'))?.bytes),
    ) as Record<string, { readonly steps: readonly (readonly [string, string, number, number])[] }>;
    let whole = 0;
    for (const [feed, { steps }] of Object.entries(expected)) {
      for (const [file, kind, items] of steps) {
        const bytes = files.find(({ name }) => name.endsWith(`/${feed}/${file}`))?.bytes ?? new Uint8Array();
        const result = parseFeed(bytes, { contentType: null, url: FEED_URL });
        if (kind === 'ok') {
          expect(result, file).toMatchObject({ kind: 'feed', feed: { isPartial: false } });
          expect(result.kind === 'feed' && result.feed.items.length, file).toBe(items);
          whole += 1;
        } else if (result.kind === 'feed') {
          // What a broken version still has is recovered, and marked as not all of it.
          expect(result.feed.isPartial || result.feed.items.length === 0, file).toBe(true);
        } else {
          expect(['not-a-feed', 'feed-broken'], file).toContain(result.fault.kind);
        }
      }
    }
    expect(whole).toBeGreaterThan(1000);
  }, 120_000);
});

it.skipIf(!hasSharedData('ua-feeds'))(
  'Ukrainian feeds have titles, dates with their zone, pictures and categories',
  () => {
    for (const { name, bytes } of sharedFiles('ua-feeds')) {
      const result = parseFeed(bytes, { contentType: null, url: FEED_URL });
      const items = result.kind === 'feed' ? result.feed.items : [];
      expect(items.length, name).toBeGreaterThan(10);
      for (const item of items) {
        expect(item.title, name).toMatch(/\p{Script=Cyrillic}/u);
        expect(item.publishedOffsetMinutes, name).not.toBeNull();
        expect(item.imageUrl, name).toMatch(/^https?:/u);
      }
    }
  },
);

it.skipIf(!hasSharedData('xml-defusedxml'))(
  'no entity bomb is expanded, as it stands or dressed as a feed',
  () => {
    for (const { name, bytes } of sharedFiles('xml-defusedxml')) {
      const began = performance.now();
      const text = decodeText(bytes, null);
      const dressed = text.replace(
        /<(\w+)>(.*)<\/\1>\s*$/su,
        '<rss version="2.0"><channel><item><title>$2</title></item></channel></rss>',
      );
      for (const document of [bytes, dressed]) {
        const result = parseFeed(document, { contentType: null, url: FEED_URL });
        const titles = result.kind === 'feed' ? result.feed.items.map(({ title }) => title.length) : [];
        expect(Math.max(0, ...titles), name).toBeLessThanOrEqual(512);
      }
      expect(performance.now() - began, name).toBeLessThan(1000);
    }
  },
);

it('the second reader says why it refuses a document, and goes on to the next', () => {
  expect(() => fromRssParser('<rss><channel>', null)).toThrow();
  expect(() => fromRssParser('<note/>', null)).toThrow('no feed element');
  const feed = fromRssParser(
    '<rss version="2.0"><channel><item><title>a</title></item></channel></rss>',
    null,
  );
  expect(feed.items.map(({ title }) => title)).toEqual(['a']);
});
