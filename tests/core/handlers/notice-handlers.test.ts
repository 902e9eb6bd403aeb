import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, ReaderEvent } from '../../../shared/contract.ts';
import type { Settings } from '../../../shared/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { key } from '../store/sample-article.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

const NOON = new Date(2026, 2, 2, 12).getTime();

let newsroom: Newsroom;
let reader: TestReader;
let profile: string;
let events: ReaderEvent[];
let clock: ReturnType<typeof testClock>;
let settings: ReturnType<typeof testSettings>;
let items: string[];
let feedId: number;

const open = (): void => {
  reader = openTestReader(profile, { clock, settings, emit: (event) => void events.push(event) });
  reader.start();
};
const ask: TestReader['ask'] = (name, args) => reader.ask(name, args);
/** Changes what is said of notices in the settings. */
const set = (changed: Partial<Settings['notices']>): Promise<Settings> =>
  ask('settings.set', { notices: { ...settings.get().notices, ...changed } });

beforeEach(async () => {
  newsroom = await createNewsroom();
  profile = mkdtempSync(join(tmpdir(), 'tagline-notices-'));
  events = [];
  clock = testClock(NOON);
  settings = testSettings();
  items = [];
  open();
  publish('first', 'Port');
  publish('second', 'France');
  const subscribed = await ask('feeds.subscribe', {
    feedUrl: newsroom.url('/paper.xml'),
    folder: null,
    allowPrivate: true,
  });
  feedId = subscribed.id;
  await ask('tags.follow', { tag: 'France' });
  await ask('tags.notify', { tag: key('France'), notifies: true });
});
afterEach(async () => {
  await reader.stop();
  await newsroom.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Puts an item on top of the paper. */
function publish(guid: string, tag: string, atMs = clock.now(), text = `About ${guid}.`): void {
  const date = new Date(atMs).toUTCString();
  items.unshift(
    `<item><guid isPermaLink="false">${guid}</guid><title>${guid}</title><category>${tag}</category><description>${text}</description><pubDate>${date}</pubDate></item>`,
  );
  newsroom.setFeed('/paper.xml', {
    body: `<rss version="2.0"><channel><title>Paper</title>${items.join('')}</channel></rss>`,
  });
}

async function refresh(): Promise<void> {
  const before = (await ask('feeds.activity', {}))[0]?.history.length ?? 0;
  clock.advance(MINUTE_MS);
  await ask('feeds.refresh', { feedId });
  await vi.waitFor(async () => expect((await ask('feeds.activity', {}))[0]?.history.length).toBe(before + 1));
}

const isDue = (): boolean => events.some(({ kind }) => kind === 'notices.due');
/** What is told once the news are gathered. */
async function told(): Promise<Answer<'notices.take'>> {
  clock.advance(MINUTE_MS);
  return await ask('notices.take', {});
}

describe('a person is told', () => {
  it('of what arrives under a tag that notifies, and of nothing in the first document of a feed', async () => {
    expect(await told()).toEqual([]);
    publish('third', 'France');
    publish('fourth', 'Port');
    await refresh();
    expect(isDue()).toBe(false);
    expect(await told()).toMatchObject([
      {
        kind: 'news',
        causes: [{ kind: 'tag', display: 'France' }],
        articles: 1,
        stories: 1,
        newest: { title: 'third', sourceTitle: 'Paper' },
      },
    ]);
    expect(isDue()).toBe(true);
  });

  it('of each thing once, also after a restart', async () => {
    publish('third', 'France');
    await refresh();
    await reader.stop();
    open();
    expect(await told()).toHaveLength(1);
    expect(await told()).toEqual([]);
    await reader.stop();
    open();
    expect(await told()).toEqual([]);
  });

  it('of a feed that notifies, and by a rule', async () => {
    await ask('tags.notify', { tag: key('France'), notifies: false });
    await ask('feeds.notify', { feedId, notifies: true });
    publish('third', 'Port');
    await refresh();
    expect(await told()).toMatchObject([{ causes: [{ kind: 'feed', feedId, title: 'Paper' }] }]);
    await ask('feeds.notify', { feedId, notifies: false });
    const when = { tag: null, words: 'ferry', feedId: null, author: null };
    await ask('rules.save', { id: null, rule: { when, actions: [{ kind: 'notify' }], until: null } });
    publish('A ferry sails', 'Port');
    publish('A train leaves', 'Port');
    await refresh();
    expect(await told()).toMatchObject([
      { causes: [{ kind: 'rule', names: { words: 'ferry' } }], newest: { title: 'A ferry sails' } },
    ]);
  });

  it('where a notifying tag is only named in the text', async () => {
    publish('third', 'Port', clock.now(), 'France buys a ferry. France pays. The ferry of France sails.');
    await refresh();
    // Its text is read after it arrived.
    await vi.waitFor(async () => {
      clock.advance(MINUTE_MS);
      expect(await ask('notices.take', {})).toMatchObject([{ newest: { title: 'third' } }]);
    });
  });

  it('of nothing that was read, hidden by a rule, or is older than a day', async () => {
    publish('old', 'France', clock.now() - 2 * DAY_MS);
    publish('hidden', 'France');
    publish('read', 'France');
    const when = { tag: null, words: 'hidden', feedId: null, author: null };
    await ask('rules.save', { id: null, rule: { when, actions: [{ kind: 'mute' }], until: null } });
    await refresh();
    const { rows } = await ask('articles.list', {
      filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
      after: null,
      limit: 50,
    });
    const read = rows.filter(({ title }) => title === 'read').map(({ id }) => id);
    expect(read).toHaveLength(1);
    await ask('articles.mark', { ids: read, isRead: true });
    expect(await told()).toEqual([]);
  });

  it('no more of a tag that is not followed any more, nor once notices are off', async () => {
    publish('third', 'France');
    await refresh();
    await ask('tags.unfollow', { tag: key('France') });
    expect(await told()).toEqual([]);
    await ask('tags.follow', { tag: 'France' });
    await set({ isOn: false });
    publish('fourth', 'France');
    await refresh();
    expect(await told()).toEqual([]);
    await set({ isOn: true });
    expect(await told()).toEqual([]);
    publish('fifth', 'France');
    await refresh();
    expect(await told()).toMatchObject([{ newest: { title: 'fifth' } }]);
  });

  it('after the quiet hours of what arrived in them', async () => {
    await set({ quiet: { isOn: true, from: 11 * 60, until: 14 * 60 } });
    publish('third', 'France');
    await refresh();
    expect(await told()).toEqual([]);
    clock.advance(HOUR_MS);
    expect(isDue()).toBe(false);
    clock.set(new Date(2026, 2, 2, 14, 1).getTime());
    expect(isDue()).toBe(true);
    expect(await ask('notices.take', {})).toMatchObject([{ newest: { title: 'third' } }]);
  });

  it('by three notices at most, the last of which tells all that are left, and a digest is one of them', async () => {
    const tags = ['Harbour', 'Market', 'Council', 'Theatre', 'Weather'];
    const publishAll = (day: string): void => {
      for (const tag of tags) publish(`${tag} ${day}`, tag);
    };
    for (const tag of tags) {
      await ask('tags.follow', { tag });
      await ask('tags.notify', { tag: key(tag), notifies: true });
    }
    publishAll('today');
    await refresh();
    const today = await told();
    expect(today.map((notice) => (notice.kind === 'news' ? notice.articles : 0))).toEqual([1, 1, 3]);
    expect(await told()).toEqual([]);

    await set({ digest: { isOn: true, at: 13 * 60 } });
    publishAll('later');
    await refresh();
    clock.set(new Date(2026, 2, 2, 13, 1).getTime());
    const [digest, ...others] = await ask('notices.take', {});
    // France, of the first document, is in the digest alone.
    expect(digest).toMatchObject({ kind: 'digest', tags: tags.length + 1 });
    expect(others.map((notice) => (notice.kind === 'news' ? notice.articles : 0))).toEqual([1, 4]);
  });

  it('not again within minutes', async () => {
    publish('third', 'France');
    await refresh();
    expect(await told()).toHaveLength(1);
    publish('fourth', 'France');
    await refresh();
    events = [];
    clock.advance(MINUTE_MS);
    expect(isDue()).toBe(false);
    clock.advance(5 * MINUTE_MS);
    expect(isDue()).toBe(true);
  });
});

describe('the digest', () => {
  const turnOn = (): Promise<unknown> => set({ digest: { isOn: true, at: 8 * 60 } });
  /** The computer is off until then. */
  const wakeAt = async (at: number): Promise<void> => {
    await reader.stop();
    clock.set(at);
    open();
    clock.advance(1);
  };
  const morning = (day: number): number => new Date(2026, 2, day, 8).getTime();

  it('is announced each morning once, first on the morning after it was turned on', async () => {
    await turnOn();
    expect(await told()).toEqual([]);
    await ask('tags.notify', { tag: key('France'), notifies: false });
    await wakeAt(morning(3) + MINUTE_MS);
    expect(isDue()).toBe(true);
    expect(await ask('notices.take', {})).toEqual([{ kind: 'digest', stories: 1, tags: 1 }]);
    await reader.stop();
    open();
    expect(await told()).toEqual([]);
  });

  it('is not announced where nothing came, nor late in the day', async () => {
    await turnOn();
    await wakeAt(morning(4) + MINUTE_MS);
    expect(await ask('notices.take', {})).toEqual([]);
    publish('third', 'France', clock.now());
    await refresh();
    expect(await told()).toHaveLength(1);
    await wakeAt(morning(5) + 13 * HOUR_MS);
    expect(await ask('notices.take', {})).toEqual([]);
  });

  it('gathers a day under each followed tag, each story once', async () => {
    clock.advance(1);
    await ask('tags.follow', { tag: 'Port' });
    await wakeAt(morning(3));
    publish('third', 'France</category><category>Port', clock.now() - HOUR_MS);
    await refresh();
    const digest = await ask('digest.get', {});
    expect(digest).toMatchObject({ from: morning(2), until: morning(3), stories: 3 });
    expect(digest.sections.map(({ display, articles, rows }) => [display, articles, rows.length])).toEqual([
      ['France', 2, 2],
      ['Port', 2, 1],
    ]);
  });

  it('shows the last day on which something came, where nothing has since', async () => {
    await wakeAt(morning(20));
    const digest = await ask('digest.get', {});
    expect(digest.until).toBe(NOON);
    expect(digest.sections.map(({ rows }) => rows.map(({ title }) => title))).toEqual([['second']]);
  });
});
