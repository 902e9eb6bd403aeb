import { beforeEach, describe, expect, it } from 'vitest';
import { aFeed, type FakeReader } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

let reader: FakeReader;
beforeEach(() => {
  reader = installReader();
  reader.answerWith('feeds.list', []);
});

async function page(language: 'en' | 'uk' | 'fr' = 'en') {
  const { speak } = await import('../../../renderer/locales/translate.ts');
  await speak(language);
  const { fillGap, readFrom, restoreAddress } = await import('../../../renderer/feeds/repair-feed.ts');
  const { useToasts } = await import('../../../renderer/ui/toast-store.ts');
  const { cancelRefresh, refreshTeller } = await import('../../../renderer/feeds/refresh-feeds.ts');
  return {
    fillGap,
    readFrom,
    restoreAddress,
    cancelRefresh,
    refreshTeller,
    toasts: () => useToasts.getState().toasts,
  };
}

describe('a new address', () => {
  const feed = aFeed(7, { title: 'Harbour Gazette' });

  it('takes the place of the old one, and the notice takes it back', async () => {
    const { readFrom, toasts } = await page();
    reader.answerWith('feeds.set-address', { undo: 'undo-9' });
    expect(await readFrom(feed, 'https://new.example/feed')).toBeNull();
    expect(reader.callsOf('feeds.set-address')).toEqual([{ feedId: 7, feedUrl: 'https://new.example/feed' }]);
    expect(reader.callsOf('feeds.subscribe')).toEqual([]);
    expect(toasts()).toMatchObject([
      { text: 'Harbour Gazette is read from its new address now', undo: 'undo-9', isFault: false },
    ]);
    expect(reader.callsOf('feeds.list')).toHaveLength(1);
  });

  it('answers why it could not, for the dialog to say', async () => {
    const { readFrom, toasts } = await page();
    const fault = { kind: 'already-subscribed', feedId: 3 } as const;
    reader.failNext('feeds.set-address', fault);
    expect(await readFrom(feed, 'https://new.example/feed')).toEqual(fault);
    expect(toasts()).toEqual([]);
  });

  it('gives way to the subscribed one, which is asked for by name', async () => {
    const { restoreAddress, toasts } = await page();
    reader.answerWith('feeds.set-address', { undo: 'undo-10' });
    await restoreAddress(feed);
    expect(reader.callsOf('feeds.set-address')).toEqual([{ feedId: 7, feedUrl: feed.feedUrl }]);
    expect(toasts()).toMatchObject([
      { text: 'Harbour Gazette is read from its old address again', undo: 'undo-10' },
    ]);
  });

  it('tells why the old one could not be used again', async () => {
    const { restoreAddress, toasts } = await page();
    reader.failNext('feeds.set-address', { kind: 'not-found', what: 'feed' });
    await restoreAddress(feed);
    expect(toasts()).toMatchObject([{ isFault: true, undo: null }]);
  });
});

describe('filling a gap', () => {
  it.each([
    ['en', 12, true, '12 older articles added'],
    ['en', 1, true, '1 older article added'],
    ['en', 0, true, 'Nothing older was found'],
    ['en', 0, false, 'The archive ends before the gap does'],
    ['en', 2, false, '2 older articles added; the archive ends before the gap does'],
    ['uk', 1, true, 'Додано 1 давнішу статтю'],
    ['uk', 3, true, 'Додано 3 давніші статті'],
    ['uk', 12, true, 'Додано 12 давніших статей'],
    ['fr', 1, true, '1 article plus ancien ajouté'],
    ['fr', 12, true, '12 articles plus anciens ajoutés'],
  ] as const)('is told in %s: %i, complete %s', async (language, articles, isComplete, sentence) => {
    const { fillGap, toasts } = await page(language);
    reader.answerWith('feeds.fill-gap', { articles, isComplete });
    await fillGap(7);
    expect(reader.callsOf('feeds.fill-gap')).toEqual([{ feedId: 7 }]);
    expect(toasts().map(({ text }) => text)).toEqual([sentence]);
  });

  it('tells of a fault', async () => {
    const { fillGap, toasts } = await page();
    reader.failNext('feeds.fill-gap', { kind: 'offline' });
    await fillGap(7);
    expect(toasts()).toMatchObject([{ isFault: true }]);
  });
});

describe('cancelling a refresh', () => {
  it('is what the end is told as', async () => {
    const { cancelRefresh, refreshTeller } = await page();
    reader.answerWith('feeds.cancel-refresh', null);
    refreshTeller.hear({ done: 2, total: 9, current: ['Paper'] }, true, 0);
    await cancelRefresh();
    expect(reader.callsOf('feeds.cancel-refresh')).toEqual([{}]);
    expect(refreshTeller.hear(null, true, 10)).toBe('Refresh cancelled after 2 feeds');
  });
});
