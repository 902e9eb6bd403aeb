import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { firstSchema } from '../../../../electron/core/store/migrations/0001-first-schema.ts';
import { publishers } from '../../../../electron/core/store/migrations/0006-publishers.ts';

const FEEDS = [
  ['https://feeds.paper.example/world.xml', 'https://www.paper.example/world', 'paper.example'],
  ['https://paper.example/politics/rss', null, 'paper.example'],
  ['https://Rival.example', null, 'rival.example'],
  ['http://127.0.0.3:8080/feed.xml', null, 'feed 4'],
  ['https://www.youtube.com/feeds/videos.xml?channel_id=1', 'https://www.youtube.com/channel/1', 'feed 5'],
  ['https://alice.blog.example/feed', 'https://alice.blog.example/', 'alice.blog.example'],
] as const;

it('knows the publisher of every feed there was, of those that come, and of those that move', () => {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec(firstSchema);
  const insert = db.prepare(
    `INSERT INTO feeds (feed_url, effective_url, site_url, publisher_title, allow_private, is_sample, added_at,
       next_refresh_at) VALUES (?1, ?1, ?2, '', 0, 0, 0, 0)`,
  );
  for (const [feedUrl, siteUrl] of FEEDS.slice(0, 3)) insert.run(feedUrl, siteUrl);
  db.exec(publishers);
  for (const [feedUrl, siteUrl] of FEEDS.slice(3)) insert.run(feedUrl, siteUrl);
  const known = (): unknown[] =>
    db
      .prepare('SELECT publisher FROM feeds ORDER BY id')
      .all()
      .map(({ publisher }) => publisher);
  expect(known()).toEqual(FEEDS.map(([, , publisher]) => publisher));
  db.exec("UPDATE feeds SET site_url = 'https://rss.other.example/' WHERE id = 3");
  expect(known()[2]).toBe('other.example');
});
