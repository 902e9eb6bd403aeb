import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tagKey } from '../../shared/tag.ts';
import { fullPage, longText } from '../newsroom/full-page.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { tinyPng } from '../newsroom/tiny-png.ts';
import { appForm, startAppProcess } from './app-process.ts';
import { askFirstScreens, IDLE_ASKS } from './busy-part.ts';
import { printTable } from './print-table.ts';
import { opmlOf } from './refresh-app.ts';
import { until } from './until.ts';

const HOSTS = 20;
const ITEMS = 10;
const PICTURE_BYTES = 300_000;
/** Of how many questions one looks whether everything is ready. */
const LOOK_EVERY = 10;
const TAG = tagKey('port');

/** How long the first screen is waited for while a tag's articles are made whole: their pages and their pictures. */
export async function benchOffline(): Promise<object> {
  if (TAG === null) throw new Error('a tag has a key');
  const hosts = Array.from({ length: HOSTS }, (_, at) => `127.0.60.${at + 1}`);
  const newsroom = await createNewsroom({ hosts });
  const paths = hosts.map((_, at) => `/paper-${at}.xml`);
  for (const [at, path] of paths.entries()) {
    const items = inventItems(ITEMS, { seed: 600 + at, newestAt: Date.now() - 60_000 });
    newsroom.setFeed(path, {
      title: `Paper ${at}`,
      items: items.map((item) => Object.assign({}, item, { categories: ['Port'], html: '<p>A teaser.</p>' })),
    });
    for (const { link } of items) {
      const picture = `${link}.png`;
      newsroom.setFeed(picture, { body: heavyPng(), contentType: 'image/png' });
      const text = `${longText(40, link)}<figure><img src="${picture}" alt="A view"></figure>`;
      newsroom.setFeed(link, { body: fullPage(text), contentType: 'text/html' });
    }
  }
  const profile = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  const app = await startAppProcess(profile, appForm());
  const page = async () => (await app.request('tags.page', { tag: TAG, days: 30 })).offline;
  try {
    const urls = paths.map((path, at) => newsroom.url(path, hosts[at]));
    await app.request('opml.import', { text: opmlOf(urls), allowPrivate: true });
    await until(async () => (await app.request('counts.get', {})).articles === HOSTS * ITEMS);
    await askFirstScreens(app, async (asked) => asked < 10);
    const idle = await askFirstScreens(app, async (asked) => asked < IDLE_ASKS);
    await app.request('tags.follow', { tag: TAG });
    await app.request('tags.keep-offline', { tag: TAG, keepsOffline: true });
    const from = performance.now();
    const keeping = await askFirstScreens(app, async (asked) => {
      if (asked % LOOK_EVERY !== 0) return true;
      const { ready, articles } = await page();
      return ready < articles;
    });
    const seconds = (performance.now() - from) / 1000;
    const pictures = newsroom.requests.filter(({ path }) => path.endsWith('.png')).length;
    process.stdout.write(
      `offline: the first screen while ${HOSTS * ITEMS} pages and ${pictures} pictures of ${PICTURE_BYTES / 1000} kB are kept, ${seconds.toFixed(0)} s\n`,
    );
    printTable(
      ['', 'p50 ms', 'p99 ms', 'max ms', 'asked'],
      Object.entries({ idle, keeping }).map(([name, { p50, p99, max, runs }]) => [name, p50, p99, max, runs]),
    );
    process.stdout.write(
      `  longest wait beyond that of an idle reader: ${(keeping.max - idle.max).toFixed(1)} ms (aim: 20)\n\n`,
    );
    return { idle, keeping, seconds, pictures };
  } finally {
    await app.stop();
    await newsroom.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A picture of another content each time; what follows its end is as heavy as a photograph. */
const heavyPng = (): Buffer =>
  Buffer.concat([tinyPng(600, 400, [90, 120, 150]), randomFillSync(Buffer.alloc(PICTURE_BYTES))]);
