import * as fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { firstSchema } from '../../../../electron/core/store/migrations/0001-first-schema.ts';
import { publishers } from '../../../../electron/core/store/migrations/0006-publishers.ts';
import { shortPublishers } from '../../../../electron/core/store/migrations/0024-short-publishers.ts';

function database(...migrations: readonly string[]) {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  for (const migration of migrations) db.exec(migration);
  const insert = db.prepare(
    `INSERT INTO feeds (feed_url, effective_url, site_url, publisher_title, allow_private, is_sample, added_at,
       next_refresh_at) VALUES (?1, ?1, ?2, '', 0, 0, 0, 0)`,
  );
  const move = db.prepare('UPDATE feeds SET feed_url = ?1 WHERE id = (SELECT max(id) FROM feeds)');
  const last = db.prepare('SELECT publisher FROM feeds ORDER BY id DESC LIMIT 1');
  return (feedUrl: string, siteUrl: string | null, movedTo: string) => {
    insert.run(feedUrl, siteUrl);
    const added = last.get()?.['publisher'];
    move.run(movedTo);
    return [added, last.get()?.['publisher']];
  };
}

const part = fc.constantFrom(
  'www',
  'feeds',
  'rss',
  'feed',
  'paper',
  'WWW',
  'youtube',
  'localhost',
  'wwwx',
  '127',
);
const host = fc
  .tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom('example', 'com', '0.0.1', 'ua:8080', '[::1]'))
  .map(([parts, top]) => [...parts, top].join('.'));
const address = fc
  .tuple(fc.constantFrom('http', 'https'), host, fc.constantFrom('', '/', '/feed.xml', '/www.paper.example'))
  .map(([scheme, name, path]) => `${scheme}://${name}${path}`);

it('knows the same publishers as before', () => {
  const before = database(firstSchema, publishers);
  const now = database(firstSchema, publishers, shortPublishers);
  let place = 0;
  fc.assert(
    fc.property(address, fc.option(address), address, (feedUrl, siteUrl, movedTo) => {
      // A feed's address is its own.
      const own = (url: string): string => `${url}?${(place += 1)}`;
      const feed = [own(feedUrl), siteUrl, own(movedTo)] as const;
      expect(now(...feed)).toEqual(before(...feed));
    }),
    { numRuns: 500 },
  );
  expect(now('https://www.feeds.paper.example/a', null, 'https://rss.other.example/b')).toEqual([
    'paper.example',
    'other.example',
  ]);
});
