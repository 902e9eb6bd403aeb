import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addFeed, feedsToRefresh } from '../store/feeds-table.ts';
import type { Corridor } from './corridor.ts';
import { refreshFeed } from './refresh-feed.ts';

/** Sample feeds have an address that no fetch accepts: they never reach the network. */
const SCHEME = 'tagline-sample:';
const CONTENT_TYPE = 'application/octet-stream';

/** Takes the feeds that ship with the app down the way of any feed, from their files. */
export async function loadSample(
  corridor: Corridor,
  directory: string,
): Promise<{ readonly feeds: number; readonly articles: number }> {
  const names = (await readdir(directory)).toSorted();
  let articles = 0;
  for (const name of names) {
    const feedUrl = `${SCHEME}//${name}/`;
    const bytes = new Uint8Array(await readFile(join(directory, name)));
    const feedId = addFeed(corridor.db, {
      feedUrl,
      title: '',
      siteUrl: null,
      folder: null,
      allowPrivate: false,
      isSample: true,
      now: corridor.now(),
    });
    const [feed] = feedsToRefresh(corridor.db, { feedId });
    if (feed === undefined) continue;
    const refreshed = await refreshFeed(
      {
        ...corridor,
        fetch: async () => ({
          kind: 'body',
          bytes,
          contentType: CONTENT_TYPE,
          finalUrl: feedUrl,
          permanentUrl: null,
          validators: { etag: null, lastModified: null },
          caching: { freshForMs: null },
        }),
      },
      feed,
    );
    if (refreshed.kind === 'done') articles += refreshed.changes.new.length;
  }
  return { feeds: names.length, articles };
}
