import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SCHEMA_VERSION } from '../../electron/core/store/migrate.ts';
import {
  closeDatabase,
  isWhole,
  makeDatabase,
  openForRepair,
  openReadOnly,
} from '../../electron/core/store/open-database.ts';
import { readFacts } from '../../electron/core/store/recover/kept-facts.ts';
import { startAppProcess } from '../bench/app-process.ts';
import { seeded } from '../newsroom/invent-items.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { testFolder } from '../core/store/open-test-database.ts';
import { needs, tellsFault } from './what-is-read.ts';
import { belongingsOf, cutInHalf, expectWhole, makeProfile, open, turnBytesOver } from './damaged-profile.ts';

const MAIN = new URL('../../electron/loopback/main.ts', import.meta.url).pathname;
const RECOVER = new URL('../../electron/core/store/recover/open-or-recover.ts', import.meta.url).href;

function start(profile: string, stderr: 'ignore' | number = 'ignore'): ChildProcess {
  const child = spawn(process.execPath, [MAIN, '--no-open', '--profile', profile], {
    stdio: ['ignore', 'pipe', stderr],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('it ended without an address');
}

/** Has a process kill itself before the n-th statement of its migrations, after telling whether it was inside of one. */
const dyingBefore = (statement: number): string => `
  const { DatabaseSync } = await import('node:sqlite');
  const { writeSync } = await import('node:fs');
  const { exec } = DatabaseSync.prototype;
  let left = ${statement};
  DatabaseSync.prototype.exec = function (script) {
    if (!/CREATE|ALTER|INSERT|UPDATE|DROP|DELETE/u.test(script)) return exec.call(this, script);
    // A trigger holds statements of its own, indented, up to its END.
    for (const one of script.split(/(?<=;)\\n+(?=(?:CREATE|ALTER|INSERT|UPDATE|DROP|DELETE|PRAGMA))/u)) {
      if (left-- === 0) {
        writeSync(1, this.isTransaction ? 'inside' : 'outside');
        process.kill(process.pid, 'SIGKILL');
      }
      exec.call(this, one);
    }
  };`;

/** Nothing is read-only to root. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
const isFile = (path: string): boolean => statSync(path).isFile();

/** Opens a database in a process of its own, after what `first` does. */
function openElsewhere(file: string, first = ''): ChildProcess {
  const script = `${first}
    const { openOrRecover } = await import(${JSON.stringify(RECOVER)});
    const opened = openOrRecover(${JSON.stringify(file)}, { now: Date.now, listedFeeds: () => [] });
    process.stdout.write(JSON.stringify(opened.ok ? 'opened' : opened.fault));`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function outputOf(child: ChildProcess): Promise<string> {
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await once(child, 'close');
  return out;
}

describe('the program', () => {
  /** A profile that nobody can write to, with everything that is in it. */
  async function unwritableProfile() {
    const made = await makeProfile();
    const folder = dirname(made.file);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    );
    const before = files.toSorted().map((path) => [path, isFile(path) ? readFileSync(path, 'base64') : '']);
    for (const path of files) chmodSync(path, isFile(path) ? 0o444 : 0o555);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const now = (): unknown =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .toSorted()
        .map((path) => [path, isFile(path) ? readFileSync(path, 'base64') : '']);
    return { ...made, folder, files: before, now };
  }

  it('S9 read-only profile: what is kept is shown, found and read; what would change it is refused, and nothing is changed', async () => {
    needs(process.platform !== 'win32', 'Windows has no permissions of this kind');
    const { folder, before, files, now } = await unwritableProfile();
    const app = await startAppProcess(folder, 'source', nobody);
    onTestFinished(() => app.kill());
    expect(await app.request('app.status', {})).toMatchObject({ isReadOnly: true, feeds: 3 });
    expect(await app.request('rescue.get', {})).toBeNull();
    const { ids } = await app.request('articles.list', {
      filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
      after: null,
      limit: 400,
    });
    expect(ids).toHaveLength(before.articles.size);
    const [id = 0] = ids;
    expect(await app.request('articles.open', { id })).toMatchObject({ id });
    const { lines } = await app.request('articles.related', { id });
    expect(lines.map((line) => line.id)).toContain(id);
    expect(await app.request('tags.followed', {})).toHaveLength(1);
    await expect(app.request('articles.mark', { ids: [id], isRead: true })).rejects.toThrow(
      'profile-unwritable',
    );
    await expect(app.request('feeds.refresh', { feedId: null })).rejects.toThrow('profile-unwritable');
    await app.stop();
    expect(now()).toEqual(files);
  });

  it('S9 read-only profile of an older version: it cannot be brought up to date, says why, and changes nothing', async () => {
    needs(process.platform !== 'win32', 'Windows has no permissions of this kind');
    const folder = testFolder();
    const file = join(folder, 'tagline.db');
    makeDatabase(file, 1);
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const app = await startAppProcess(folder, 'source', nobody);
    onTestFinished(() => app.kill());
    expect(await app.request('rescue.get', {})).toMatchObject({
      fault: { kind: 'profile-unwritable' },
      mayStartEmpty: false,
    });
    tellsFault({ kind: 'profile-unwritable' });
    await app.stop();
    expect(readdirSync(folder)).toEqual(['tagline.db']);
  });

  it('S12 migration killed between any two of its statements: the file is of one version or the next, with everything in it', async () => {
    const file = join(testFolder(), 'tagline.db');
    makeDatabase(file, 1);
    const old = openForRepair(file);
    old.exec(`
      INSERT INTO feeds (id, feed_url, effective_url, publisher_title, allow_private, is_sample, added_at, next_refresh_at)
        VALUES (1, 'https://one.example/feed.xml', 'https://one.example/feed.xml', 'One', 0, 0, 1, 1);
      WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 2000)
      INSERT INTO articles (id, feed_id, identity, fingerprint, content_hash, details_hash, title, snippet, first_seen_at,
          sort_at, is_read, is_saved, is_hidden)
        SELECT id, 1, randomblob(16), randomblob(16), randomblob(16), randomblob(8), 'Title', 'Text', id, id, id % 2, 0, 0
        FROM n;
    `);
    closeDatabase(old);
    const versionOf = (): unknown => {
      const read = openReadOnly(file);
      try {
        return read.prepare('PRAGMA user_version').get()?.['user_version'];
      } finally {
        read.close();
      }
    };
    const random = seeded(12);
    const died: string[] = [];
    for (;;) {
      const before = versionOf();
      const child = openElsewhere(file, dyingBefore(Math.floor(random() * 24)));
      const said = await outputOf(child);
      expect(isWhole(file)).toBe(true);
      if (child.signalCode === null) {
        expect(said).toBe('"opened"');
        break;
      }
      died.push(said);
      expect(versionOf()).toBeGreaterThanOrEqual(Number(before));
      expect(died.length).toBeLessThan(60);
    }
    expect(died.filter((where) => where === 'inside').length).toBeGreaterThan(3);
    const { db } = open(file);
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION });
    expect(db.prepare('SELECT articles, unread FROM totals').get()).toEqual({ articles: 2000, unread: 1000 });
    expect(existsSync(`${file}.version-1`)).toBe(true);
  });

  it('N11 started without a network: kept pictures come from the disk with their article, asked of nobody', async () => {
    const newsroom = await createNewsroom();
    const html = '<p>The quay at dawn. <img src="/images/quay.png" alt="The quay"></p>';
    const item = { guid: 'quay', link: '/quay', title: 'The quay', html, publishedAt: Date.now() - 60_000 };
    newsroom.setFeed('/paper.xml', { title: 'Paper', items: [item] });
    const profile = testFolder();
    const before = await startAppProcess(profile, 'source');
    onTestFinished(() => before.kill());
    const url = newsroom.url('/paper.xml');
    await before.request('opml.import', {
      text: `<opml version="2.0"><body><outline type="rss" text="Paper" xmlUrl="${url}"/></body></opml>`,
      allowPrivate: true,
    });
    const opened = async (app: typeof before) => {
      const { ids } = await app.request('articles.list', {
        filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
        after: null,
        limit: 1,
      });
      return ids[0] === undefined ? null : app.request('articles.open', { id: ids[0] });
    };
    await expect
      .poll(async () => (await opened(before))?.pictures[0]?.state.kind, { timeout: 30_000, interval: 200 })
      .toBe('kept');
    await before.stop();
    await newsroom.close();

    const app = await startAppProcess(profile, 'source');
    onTestFinished(() => app.kill());
    const article = await opened(app);
    expect(article).toMatchObject({ title: 'The quay', pictures: [{ state: { kind: 'kept' } }] });
    const state = article?.pictures[0]?.state;
    const welcome = await fetch(app.address, { redirect: 'manual' });
    const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
    const path = state?.kind === 'kept' ? state.path : '';
    const picture = await fetch(new URL(path, app.address), { headers: { cookie } });
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(50);
  });

  it('S14 settings JSON truncated: the program starts with the defaults, and keeps what was there', async () => {
    const profile = testFolder();
    writeFileSync(join(profile, 'settings.json'), '{ "theme": "da');
    const app = await startAppProcess(profile, 'source');
    onTestFinished(() => app.kill());
    expect(await app.request('settings.get', {})).toMatchObject({ theme: 'system' });
    expect(readFileSync(join(profile, 'settings.unreadable.json'), 'utf8')).toBe('{ "theme": "da');
  });

  it('S17 profile behind a symbolic link: everything is found, and repaired, where it points to', async () => {
    needs(process.platform !== 'win32', 'Windows lets not everybody make symbolic links');
    const { file, before } = await makeProfile();
    const link = join(testFolder(), 'profile');
    symlinkSync(join(file, '..'), link);
    const linked = join(link, 'tagline.db');
    closeDatabase(open(linked).db);
    cutInHalf(linked);
    const { db } = open(linked);
    expect(belongingsOf(db).subscriptions).toEqual(before.subscriptions);
    expectWhole(file, db);
  });

  it('S4 page flipped under the running program: the first that meets it has it repaired, without a restart by hand', async () => {
    const { file, before } = await makeProfile();
    const app = await startAppProcess(join(file, '..'), 'source');
    onTestFinished(() => app.kill());
    const { ids } = await app.request('articles.list', {
      filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
      after: null,
      limit: 400,
    });
    turnBytesOver(file, 'content', 0.5);
    // Who meets it gets no answer, or a late one.
    await Promise.allSettled(ids.map((id) => app.request('articles.open', { id })));
    await expect
      .poll(() => app.request('recovery.get', {}), { timeout: 20_000 })
      .toMatchObject({
        from: 'damaged-file',
        recovered: { subscriptions: before.subscriptions.length, articles: before.articles.size },
      });
    for (const id of ids.slice(0, 20))
      expect(await app.request('articles.open', { id })).toMatchObject({ id });
    await app.stop();
    const { db } = open(file);
    expect(belongingsOf(db)).toEqual(before);
  });

  it('P7 quit during poll: what is fetched is cut off, and the database closed', async () => {
    const newsroom = await createNewsroom();
    onTestFinished(() => newsroom.close());
    newsroom.setLatency(60_000);
    const profile = testFolder();
    const app = await startAppProcess(profile, 'source');
    const url = newsroom.url('/feeds/rss.xml');
    await app.request('opml.import', {
      text: `<opml version="2.0"><body><outline type="rss" text="Slow" xmlUrl="${url}"/></body></opml>`,
      allowPrivate: true,
    });
    await expect.poll(() => newsroom.requests.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await app.stop();
    expect(existsSync(join(profile, 'tagline.db-wal'))).toBe(false);
    expect(readFacts(join(profile, 'tagline.db'))).toMatchObject({ kept: { subscriptions: 1 } });
    expect(readFacts(join(profile, 'tagline.db'))?.closedAt).not.toBeNull();
  });

  it('P9 log disk full: the program goes on', async () => {
    needs(existsSync('/dev/full'), 'there is no /dev/full to write the log to');
    const { file } = await makeProfile();
    cutInHalf(file);
    // What became of the database is said in the log.
    const child = start(join(file, '..'), openSync('/dev/full', 'w'));
    const address = await addressOf(child);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await gone).toEqual([0, null]);
  });
});
