import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import { MINUTE_MS } from '../../../shared/time.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings } from './open-test-reader.ts';

const NOON = Date.UTC(2026, 2, 2, 12);

/** The whole web, as far as a program behind this proxy can tell: every name leads to the newsroom. */
async function openWeb(newsroom: Newsroom) {
  const port = Number(new URL(newsroom.origin).port);
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url ?? '');
    asked.push(hostname);
    ask({ host: '127.0.0.1', port, path: pathname }, (answer: IncomingMessage) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(request.url?.split(':')[0] ?? '');
    const far = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.destroy());
    socket.on('error', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { asked, ways: `PROXY 127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const item = (name: string, picture: string): string =>
  `<item><guid isPermaLink="false">${name}</guid><title>${name}</title><link>http://articles.example/${name}</link>
    <description>&lt;p&gt;The council met.&lt;/p&gt;&lt;img src="${picture}" alt="P"&gt;</description></item>`;

it('contacts the hosts of subscriptions and their sites, and those of the pictures of what is opened, and no others', async () => {
  const newsroom = await createNewsroom();
  onTestFinished(() => newsroom.close());
  const web = await openWeb(newsroom);
  const clock = testClock(NOON);
  const settings = testSettings();
  const profile = mkdtempSync(join(tmpdir(), 'tagline-contacts-'));
  const fetch = createFetch({
    version: 'test',
    homepage: 'https://tagline.example/',
    now: clock.now,
    proxyFor: async () => web.ways,
  });
  const reader = openTestReader(profile, { clock, settings, emit: () => {} }, { fetch });
  onTestFinished(async () => {
    await reader.stop();
    rmSync(profile, { recursive: true, force: true });
  });
  const items = [
    item('opened', 'http://pictures.example/images/a.png'),
    item('passed-over', 'http://unseen.example/images/b.png'),
  ];
  newsroom.setFeed('/paper.xml', {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>http://paper.example/</link>${items.join('')}</channel></rss>`,
    contentType: 'application/rss+xml',
  });
  await reader.ask('settings.set', {
    textWanted: 'feed',
    pictures: { ...settings.get().pictures, keep: 'opened' },
  });
  reader.start();
  const feedUrl = 'http://feeds.example/paper.xml';
  await reader.ask('feeds.subscribe', { feedUrl, folder: null, allowPrivate: false });
  const rows = async () => {
    const filter = { scope: { kind: 'latest' as const }, tags: [], unreadOnly: false };
    return (await reader.ask('articles.list', { filter, after: null, limit: 10, isGrouped: false })).rows;
  };
  await vi.waitFor(async () => expect(await rows()).toHaveLength(2), 20_000);
  const opened = (await rows()).find(({ title }) => title === 'opened')?.id ?? 0;
  await reader.ask('articles.open', { id: opened });
  await vi.waitFor(async () => {
    clock.advance(MINUTE_MS);
    const [picture] = await reader.ask('articles.pictures', { id: opened });
    expect(picture?.state.kind).toBe('kept');
    // The icon of its site.
    expect(web.asked).toContain('paper.example');
  }, 20_000);

  clock.advance(MINUTE_MS);
  const contacts = await reader.ask('contacts.list', {});
  const hosts = new Set(contacts.map(({ host }) => host));
  expect(hosts).toEqual(new Set(['feeds.example', 'paper.example', 'pictures.example']));
  expect(new Set(web.asked)).toEqual(hosts);
  expect(contacts.find(({ host }) => host === 'pictures.example')?.purpose).toBe('picture');
});
