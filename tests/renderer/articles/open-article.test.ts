import { beforeEach, describe, expect, it } from 'vitest';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import { anArticle, type FakeReader } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

let reader: FakeReader;
beforeEach(() => {
  reader = installReader();
  reader.add(anArticle(1, 1000), anArticle(2, 2000, { isRead: true }), anArticle(3, 3000));
});

async function page() {
  const actions = await import('../../../renderer/articles/open-article.ts');
  const { openNextUnread } = await import('../../../renderer/articles/choose-article.ts');
  const { loadList } = await import('../../../renderer/articles/load-list.ts');
  const { useOpen } = await import('../../../renderer/articles/open-store.ts');
  const { useList } = await import('../../../renderer/articles/list-store.ts');
  return { ...actions, openNextUnread, loadList, useOpen, useList };
}

describe('opening an article', () => {
  it('marks it read, once', async () => {
    const { openArticle, useOpen } = await page();
    await openArticle(1);
    await openArticle(2);
    expect(reader.callsOf('articles.mark')).toEqual([{ ids: [1], isRead: true, withStory: true }]);
    expect(useOpen.getState().article?.id).toBe(2);
  });

  it('shows the last of several, however the answers arrive, and leaves the others unread', async () => {
    const { openArticle, useOpen } = await page();
    const release = reader.hold('articles.open');
    const first = openArticle(1);
    const second = openArticle(3);
    release();
    await Promise.all([first, second]);
    expect(useOpen.getState().article?.id).toBe(3);
    expect(reader.callsOf('articles.mark')).toEqual([{ ids: [3], isRead: true, withStory: true }]);
  });

  it('is what a key acts on that comes before the article, even where another one is asked for meanwhile', async () => {
    const { articleAskedFor, openArticle } = await page();
    await openArticle(2);
    expect((await articleAskedFor())?.id).toBe(2);
    const release = reader.hold('articles.open');
    const first = openArticle(1);
    const pressed = articleAskedFor();
    const second = openArticle(3);
    release();
    await Promise.all([first, second]);
    expect([(await pressed)?.id, (await articleAskedFor())?.id]).toEqual([1, 3]);
  });

  it('keeps the next article when the one before it is asked for again meanwhile and answers last', async () => {
    const { openArticle, reopenArticle, useOpen } = await page();
    await openArticle(1);
    const next = openArticle(3);
    const release = reader.hold('articles.open');
    const again = reopenArticle();
    await next;
    release();
    await again;
    expect(useOpen.getState().article?.id).toBe(3);
  });

  it('leaves the text that is being read where its publisher changes it, and shows the new one when asked', async () => {
    const { openArticle, reopenArticle, useOpen } = await page();
    const { showNewVersion } = await import('../../../renderer/articles/show-new-version.ts');
    await openArticle(2);
    const body = '<p>Edited.</p>' as SafeHtml;
    reader.add(anArticle(2, 2000, { isRead: true, title: 'Edited', body, updatedAt: 3000 }));
    await reopenArticle();
    const held = { title: 'Article 2', body: '<p>Text.</p>', updatedAt: 3000 };
    expect(useOpen.getState()).toMatchObject({ article: held, newVersion: { title: 'Edited', body } });
    await reopenArticle();
    expect(useOpen.getState()).toMatchObject({ article: held, newVersion: { title: 'Edited', body } });
    showNewVersion();
    expect(useOpen.getState()).toMatchObject({ article: { title: 'Edited', body }, newVersion: null });
  });

  it('offers no new version of an article whose words stayed, nor of the one before', async () => {
    const { openArticle, reopenArticle, useOpen } = await page();
    await openArticle(2);
    const body = '<p>Text.</p><p>12 comments</p>' as SafeHtml;
    reader.add(anArticle(2, 2000, { isRead: true, body }));
    await reopenArticle();
    expect(useOpen.getState()).toMatchObject({ article: { body }, newVersion: null });
    reader.add(anArticle(2, 2000, { isRead: true, title: 'Edited', updatedAt: 3000 }));
    await reopenArticle();
    await openArticle(3);
    expect(useOpen.getState().newVersion).toBeNull();
  });

  it('stays as a person has just marked it, whatever was asked before', async () => {
    const { openArticle, reopenArticle, reloadMarks, useOpen } = await page();
    const { markRead, saveArticle } = await import('../../../renderer/articles/mark-read.ts');
    await openArticle(1);
    const asItWas = anArticle(1, 1000, { isRead: true, isSaved: false });
    reader.answerWith('articles.open', asItWas);
    reader.answerWith('articles.rows', [asItWas]);
    const release = [reader.hold('articles.open'), reader.hold('articles.rows')];
    const asked = [reopenArticle(), reloadMarks()];
    await Promise.all([markRead([1], false), saveArticle(1, true)]);
    for (const answer of release) answer();
    await Promise.all(asked);
    expect(useOpen.getState().article).toMatchObject({ isRead: false, isSaved: true });
  });

  it('is asked for its marks where they may have changed elsewhere', async () => {
    const { openArticle, reloadMarks, useOpen } = await page();
    await openArticle(1);
    reader.add(anArticle(1, 1000, { isRead: false, isSaved: true }));
    await reloadMarks();
    expect(useOpen.getState().article).toMatchObject({ isRead: false, isSaved: true });
  });

  it('tells why when it is no longer kept', async () => {
    const { openArticle, useOpen } = await page();
    reader.failNext('articles.open', { kind: 'not-found', what: 'article' });
    await openArticle(1);
    expect(useOpen.getState()).toMatchObject({ article: null, fault: { kind: 'not-found' } });
  });
});

describe('following related articles', () => {
  it('leads back the way one came', async () => {
    const { openArticle, followRelated, goBack, useOpen } = await page();
    await openArticle(1);
    await followRelated(2);
    await followRelated(3);
    expect(useOpen.getState().trail).toEqual([1, 2]);
    expect(goBack()).toBe(true);
    await Promise.resolve();
    expect(useOpen.getState().trail).toEqual([1]);
    expect(goBack()).toBe(true);
    expect(goBack()).toBe(false);
  });

  it('begins anew when an article is opened from a list', async () => {
    const { openArticle, followRelated, goBack } = await page();
    await openArticle(1);
    await followRelated(2);
    await openArticle(3);
    expect(goBack()).toBe(false);
  });
});

describe('the next unread article', () => {
  const query = { filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false }, text: '' } as const;

  it('skips what is read and goes round once', async () => {
    const { loadList, openNextUnread, useOpen } = await page();
    await loadList(query);
    expect(await openNextUnread()).toBe(true);
    expect(useOpen.getState().article?.id).toBe(3);
    expect(await openNextUnread()).toBe(true);
    expect(useOpen.getState().article?.id).toBe(1);
    expect(await openNextUnread()).toBe(false);
  });

  it('is found far beyond the lines at hand', async () => {
    reader.add(
      ...Array.from({ length: 900 }, (_, index) => anArticle(100 + index, 10_000 + index, { isRead: true })),
    );
    const { loadList, openNextUnread, useOpen } = await page();
    await loadList(query);
    await openNextUnread();
    expect(useOpen.getState().article?.id).toBe(3);
  });
});
