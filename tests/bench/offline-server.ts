import { randomFillSync } from 'node:crypto';
import { fullPage, longText } from '../newsroom/full-page.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { tinyPng } from '../newsroom/tiny-png.ts';

/** What is said between the bench and this process, which is told in its arguments how many hosts and items to invent. */
export interface OfflineServerReady {
  readonly urls: readonly string[];
}
export interface OfflineServerCounts {
  readonly pictures: number;
}

const [hostCount = 0, itemsEach = 0, pictureBytes = 0] = process.argv.slice(2).map(Number);
const hosts = Array.from({ length: hostCount }, (_, at) => `127.0.60.${at + 1}`);
const newsroom = await createNewsroom({ hosts });
const paths = hosts.map((_, at) => `/paper-${at}.xml`);
for (const [at, path] of paths.entries()) {
  const items = inventItems(itemsEach, { seed: 600 + at, newestAt: Date.now() - 60_000 });
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

/** A picture of another content each time; what follows its end is as heavy as a photograph. */
function heavyPng(): Buffer {
  return Buffer.concat([tinyPng(600, 400, [90, 120, 150]), randomFillSync(Buffer.alloc(pictureBytes))]);
}

process.on('message', () => {
  const pictures = newsroom.requests.filter(({ path }) => path.endsWith('.png')).length;
  process.send?.({ pictures } satisfies OfflineServerCounts);
});
process.send?.({ urls: paths.map((path, at) => newsroom.url(path, hosts[at])) } satisfies OfflineServerReady);
