import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import { loadSample } from '../../../electron/core/refresh/load-sample.ts';
import { listFeeds } from '../../../electron/core/store/feeds-table.ts';
import { listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { openTestCorridor } from './open-test-corridor.ts';

const SAMPLE = new URL('../../../electron/sample/', import.meta.url).pathname;
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

const documents = readdirSync(SAMPLE).map((name) => {
  const parsed = parseFeed(new Uint8Array(readFileSync(join(SAMPLE, name))), {
    contentType: null,
    url: 'https://sample.example/',
  });
  if (parsed.kind !== 'feed') throw new Error(`${name} is no feed`);
  return parsed.feed;
});

describe('the sample news', () => {
  it('are of several publishers, in every format and in three languages', () => {
    expect(new Set(documents.map(({ title }) => title)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(documents.map(({ format }) => format))).toEqual(new Set(['rss', 'rdf', 'atom', 'json']));
    expect(new Set(documents.map(({ language }) => language?.slice(0, 2)))).toEqual(
      new Set(['en', 'uk', 'fr']),
    );
    expect(documents.reduce((sum, { items }) => sum + items.length, 0)).toBeGreaterThanOrEqual(60);
  });

  it('go the way of any feed: clean, tagged, in stories, and every item of every file', async () => {
    const corridor = openTestCorridor(Date.UTC(2026, 2, 2, 12));
    const loaded = await loadSample(corridor, SAMPLE);
    const items = documents.reduce((sum, feed) => sum + feed.items.length, 0);
    expect(loaded).toEqual({ feeds: documents.length, articles: items });
    expect(listFeeds(corridor.db).map(({ articles }) => articles)).toEqual(
      expect.arrayContaining(documents.map((feed) => feed.items.length)),
    );
    const { ids } = listArticles(corridor.db, LATEST, null, 500);
    expect(ids).toHaveLength(items);
    for (const id of ids) {
      const article = openArticle(corridor.db, id);
      expect(article?.body, article?.title).toMatch(/^<p/u);
      expect(article?.body, article?.title).not.toMatch(/<(?:script|style|iframe)|\son\w+=/iu);
      expect(article?.tags, article?.title).not.toEqual([]);
    }
    // A second time they are known.
    expect((await loadSample(corridor, SAMPLE)).articles).toBe(0);
    corridor.close();
  });
});
