import { expect, it } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import { FEED_URL } from './feed-of.ts';
import { hasSharedData, sharedFiles } from '../../read-shared-data.ts';

/** The part of gofeed's expected answers that leaves no room for taste. */
interface Expected {
  readonly title?: string;
  readonly language?: string;
  readonly items?: readonly {
    readonly title?: string;
    readonly guid?: string;
    readonly publishedParsed?: string;
  }[];
}

it.skipIf(!hasSharedData('feed-gofeed'))('agrees with what gofeed expects of its own fixtures', () => {
  const files = sharedFiles('feed-gofeed').filter(({ name }) => /\/translator\/(?:rss|atom)\//u.test(name));
  let compared = 0;
  for (const { name, bytes } of files.filter((file) => file.name.endsWith('.xml'))) {
    const answer = files.find((file) => file.name === name.replace(/xml$/u, 'json'));
    const expected = JSON.parse(new TextDecoder().decode(answer?.bytes)) as Expected;
    const result = parseFeed(bytes, { contentType: null, url: FEED_URL });
    if (result.kind === 'failed') expect.fail(`${name}: ${JSON.stringify(result.fault)}`);
    const { feed } = result;
    expect(feed.items.length, name).toBe(expected.items?.length ?? 0);
    if (expected.title !== undefined) expect(feed.title, name).toBe(expected.title);
    if (expected.language !== undefined) expect(feed.language, name).toBe(expected.language);
    for (const [index, item] of (expected.items ?? []).entries()) {
      if (item.title !== undefined) expect(feed.items[index]?.title, name).toBe(item.title);
      if (item.guid !== undefined) expect(feed.items[index]?.guid, name).toBe(item.guid);
      if (item.publishedParsed !== undefined)
        expect(feed.items[index]?.publishedAt, name).toBe(Date.parse(item.publishedParsed));
    }
    compared += 1;
  }
  expect(compared).toBeGreaterThan(80);
});
