import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { parseFeed } from 'feedsmith';
import { Agent, request } from 'undici';
import { processUsage } from './process-usage.ts';

/** A process: fetch eight at a time, parse, insert into one plain table. What no feed reader can do without. */
const AT_ONCE = 8;

export interface FloorAnswer {
  readonly cold: number;
  readonly again: number;
  readonly cpuCold: number | null;
  readonly peakMegabytes: number | null;
}

process.on('message', ({ urls, file }: { readonly urls: readonly string[]; readonly file: string }) => {
  void run(urls, file).then((answer) => process.send?.(answer));
});

async function run(urls: readonly string[], file: string): Promise<FloorAnswer> {
  rmSync(file, { force: true });
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  db.exec(
    'CREATE TABLE items (id INTEGER PRIMARY KEY, feed, guid, link, title, html, at, UNIQUE (feed, guid))',
  );
  const insert = db.prepare(
    'INSERT INTO items (feed, guid, link, title, html, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const etags = new Map<string, string>();
  const agent = new Agent({ pipelining: 0 });

  async function fetchOne(url: string): Promise<void> {
    const etag = etags.get(url);
    const response = await request(url, {
      dispatcher: agent,
      headers: etag === undefined ? {} : { 'if-none-match': etag },
    });
    etags.set(url, String(response.headers['etag']));
    if (response.statusCode === 304) return response.body.dump();
    const bytes = Buffer.from(await response.body.arrayBuffer());
    const isGzip = response.headers['content-encoding'] === 'gzip';
    const parsed = parseFeed((isGzip ? gunzipSync(bytes) : bytes).toString('utf8'));
    if (parsed.format !== 'rss') throw new Error('RSS was expected');
    db.exec('BEGIN');
    for (const item of parsed.feed.items ?? []) {
      const html = item.content?.encoded ?? '';
      insert.run(url, item.guid?.value ?? '', item.link ?? '', item.title ?? '', html, item.pubDate ?? '');
    }
    db.exec('COMMIT');
  }

  async function all(): Promise<number> {
    const from = performance.now();
    const waiting = [...urls];
    const lane = async (): Promise<void> => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) await fetchOne(url);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return (performance.now() - from) / 1000;
  }

  const before = processUsage(process.pid);
  const cold = await all();
  const after = processUsage(process.pid);
  const again = await all();
  await agent.close();
  db.close();
  return {
    cold,
    again,
    cpuCold: before === null || after === null ? null : after.cpuSeconds - before.cpuSeconds,
    peakMegabytes: after?.peakMegabytes ?? null,
  };
}
