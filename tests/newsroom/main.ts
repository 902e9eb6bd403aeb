import { FAULT_CASES } from './fault-cases.ts';
import { inventItems } from './invent-items.ts';
import { createNewsroom } from './newsroom.ts';

/** `npm run newsroom [port]`: a publisher to subscribe to by hand. A new item appears every minute. */
const port = Number(process.argv[2] ?? 8808);
const newsroom = await createNewsroom({ port, newestAt: Date.now() });

const LIVING_FEED = '/feeds/living.xml';
let items = inventItems(3, { seed: 77, newestAt: Date.now() });
newsroom.setFeed(LIVING_FEED, { title: 'A Living Feed', items });
const timer = setInterval(() => {
  const [newest] = inventItems(items.length + 1, { seed: 77, newestAt: Date.now() });
  if (newest !== undefined) items = [newest, ...items];
  newsroom.setFeed(LIVING_FEED, { title: 'A Living Feed', items });
}, 60_000);

const lines = [
  'The newsroom is open. Feeds:',
  ...[
    LIVING_FEED,
    '/feeds/rss.xml',
    '/feeds/atom.xml',
    '/feeds/rdf.xml',
    '/feeds/old.xml',
    '/feeds/feed.json',
  ].map((path) => `  ${newsroom.url(path)}`),
  'A page that announces them, and an article:',
  `  ${newsroom.url('/')}`,
  `  ${newsroom.url('/articles/1-7')}`,
  'How your reader behaves, as its server sees it:',
  `  ${newsroom.url('/etiquette')}`,
  'Misbehaviour:',
  ...Object.keys(FAULT_CASES).map((name) => `  ${newsroom.url(`/case/${name}`)}`),
  'Addresses on this computer have to be allowed when subscribing. Ctrl-C closes.',
];
process.stdout.write(`${lines.join('\n')}\n`);

process.once('SIGINT', () => {
  clearInterval(timer);
  void newsroom.close();
});
