import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Article, ArticleList } from '../../shared/article.ts';
import type { RequestName } from '../../shared/contract.ts';
import { REQUEST_NAMES } from '../../shared/request-names.ts';
import type { Result } from '../../shared/result.ts';
import type { Related } from '../../shared/story.ts';
import type { Tag, TagPage } from '../../shared/tag.ts';
import { openBrowserShell, tempProfile, type OpenShell } from './open-browser-shell.ts';
import { openDesktopShell } from './open-desktop-shell.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false };

function valueOf<T>(result: Result<unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.fault)}`);
  return result.value as T;
}

describe.each([
  ['browser shell', openBrowserShell],
  ['desktop shell', openDesktopShell],
])('the contract through the %s', (_, open) => {
  const profile = tempProfile();
  let shell: OpenShell;
  const ask = async <T>(name: RequestName, args: object): Promise<T> =>
    valueOf<T>(await shell.request(name, args));

  beforeAll(async () => {
    shell = await open(profile);
  });
  afterAll(async () => {
    await shell.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('refuses a request that nobody knows', async () => {
    expect(await shell.request('articles.explode', {})).toEqual({
      ok: false,
      fault: { kind: 'not-found', what: 'request' },
    });
    expect(await shell.request('__proto__', {})).toMatchObject({ ok: false });
  });

  it.each(REQUEST_NAMES)('checks the arguments of %s', async (name) => {
    const answers = await Promise.all(
      [null, 'text', [], { surprise: true, id: -1, feedId: 0, text: 7 }].map((args) =>
        shell.request(name, args),
      ),
    );
    // `settings.set` takes any part of the settings and drops what it does not know.
    const wrong = name === 'settings.set' ? answers.slice(0, 3) : answers;
    for (const answer of wrong)
      expect(answer).toMatchObject({ ok: false, fault: { kind: 'invalid-argument' } });
  });

  it('reads the sample news from disk to page', async () => {
    const loaded = await ask<{ feeds: number; articles: number }>('sample.load', {});
    expect(loaded.feeds).toBeGreaterThanOrEqual(4);
    expect(loaded.articles).toBeGreaterThanOrEqual(60);
    const list = await ask<ArticleList>('articles.list', { filter: LATEST, after: null, limit: 500 });
    expect(list.ids).toHaveLength(loaded.articles);
    expect(list.total).toBe(loaded.articles);
    expect(list.sortAts).toEqual(list.sortAts.toSorted((a, b) => b - a));
    expect(list.rows.map(({ id }) => id)).toEqual(list.ids.slice(0, list.rows.length));
  });

  it('opens an article with its body, tags and MORE ABOUT', async () => {
    const found = await ask<ArticleList>('articles.search', {
      text: 'umerov arms makers',
      filter: LATEST,
      limit: 5,
    });
    const article = await ask<Article>('articles.open', { id: found.ids[0] });
    expect(article.body).toContain('<p>');
    expect(article.tags.map(({ key }) => key)).toContain('umerov');
    const related = await ask<Related>('articles.related', { id: article.id });
    expect(related.lines.filter(({ isHere }) => isHere).map(({ id }) => id)).toEqual([article.id]);
    expect(related.lines.length).toBeGreaterThan(1);
  });

  it('folds the spelling of a tag before it is followed', async () => {
    await ask<Tag>('tags.follow', { tag: '#Umerov' });
    const followed = await ask<readonly Tag[]>('tags.followed', {});
    expect(followed.map(({ key, isFollowed }) => ({ key, isFollowed }))).toEqual([
      { key: 'umerov', isFollowed: true },
    ]);
    expect(followed[0]?.activity).toHaveLength(14);
    const { undo } = await ask<{ undo: string }>('tags.unfollow', { tag: 'UMEROV' });
    expect(await ask<readonly Tag[]>('tags.followed', {})).toEqual([]);
    await ask('undo.apply', { undo });
    expect(await ask<readonly Tag[]>('tags.followed', {})).toHaveLength(1);
  });

  it('shows a tag that was quiet for long as it was when it was last used', async () => {
    const page = await ask<TagPage>('tags.page', { tag: 'umerov', days: 90 });
    expect(page.until).toBe(page.tag.newestAt);
    expect(page.recentArticles).toBe(9);
    expect(page.activity).toHaveLength(90);
    expect(page.activity.at(-1)).toBeGreaterThan(0);
    expect(page.neighbours.map(({ key }) => key)).toContain('france');
  });

  it('marks and saves, counts, and tells the page by events that carry ids', async () => {
    const { ids } = await ask<ArticleList>('articles.list', { filter: LATEST, after: null, limit: 2 });
    const before = await ask<{ unread: number; saved: number }>('counts.get', {});
    await ask('articles.mark', { ids, isRead: true });
    await ask('articles.save', { id: ids[0], isSaved: true });
    const after = await ask<{ unread: number; saved: number }>('counts.get', {});
    expect(after).toMatchObject({ unread: before.unread - 2, saved: before.saved + 1 });
    await vi.waitFor(() => {
      const marked = shell.events.flatMap((event) => (event.kind === 'statuses.changed' ? [event.ids] : []));
      expect(marked.map((one) => one.toSorted((a, b) => a - b))).toContainEqual(
        ids.toSorted((a, b) => a - b),
      );
    });
  });

  it('takes back marking everything read', async () => {
    const before = await ask<{ unread: number }>('counts.get', {});
    const { undo, marked } = await ask<{ undo: string; marked: number }>('articles.mark-all', {
      filter: LATEST,
      until: Date.now(),
    });
    expect(marked).toBe(before.unread);
    expect(await ask('counts.get', {})).toMatchObject({ unread: 0 });
    await ask('undo.apply', { undo });
    expect(await ask('counts.get', {})).toMatchObject({ unread: before.unread });
    expect(await shell.request('undo.apply', { undo })).toMatchObject({ ok: false, fault: { what: 'undo' } });
  });

  it('opens only addresses that the article itself names', async () => {
    const { ids } = await ask<ArticleList>('articles.list', { filter: LATEST, after: null, limit: 1 });
    const refused = await shell.request('links.open', {
      articleId: ids[0],
      href: 'https://elsewhere.example/',
    });
    expect(refused).toMatchObject({ ok: false, fault: { kind: 'address-invalid' } });
    const original = await ask<{ url: string }>('links.open', { articleId: ids[0], href: null });
    expect(original.url).toMatch(/^https:\/\//u);
  });

  it('keeps settings, refuses wrong ones and tells of a change', async () => {
    expect(await ask('settings.set', { theme: 'dark' })).toMatchObject({ theme: 'dark', textSizePx: 18 });
    expect(await shell.request('settings.set', { theme: 'plaid' })).toMatchObject({ ok: false });
    expect(await ask('settings.get', {})).toMatchObject({ theme: 'dark' });
    await vi.waitFor(() => expect(shell.events).toContainEqual({ kind: 'settings.changed' }));
  });

  it('has everything again after it was closed and opened', async () => {
    const before = await ask('counts.get', {});
    await shell.close();
    shell = await open(profile);
    expect(await ask('counts.get', {})).toEqual(before);
    expect(await ask('settings.get', {})).toMatchObject({ theme: 'dark' });
    expect(await ask<readonly Tag[]>('tags.followed', {})).toHaveLength(1);
  });
});
