import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListQuery } from '../../../renderer/articles/list-store.ts';
import { anArticle, type FakeReader } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

const everything: ListQuery = {
  filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
  text: '',
};
const BY_A_RULE = { ruleId: 1, names: { tag: null, words: 'ferries', source: null, author: null } };
const NOON = Date.UTC(2025, 2, 26, 12);

let reader: FakeReader;
beforeEach(() => {
  reader = installReader();
});

/** The page's modules, loaded anew against this test's reader. */
async function page() {
  const { loadList, reloadInPlace } = await import('../../../renderer/articles/load-list.ts');
  const { useList } = await import('../../../renderer/articles/list-store.ts');
  const { useRows, staleRows } = await import('../../../renderer/articles/rows-store.ts');
  const { needRows, ensureRows } = await import('../../../renderer/articles/need-rows.ts');
  const { markAllRead, markRead } = await import('../../../renderer/articles/mark-read.ts');
  const { noteArrivals, showArrivals } = await import('../../../renderer/articles/check-arrivals.ts');
  const { useToasts } = await import('../../../renderer/ui/toast-store.ts');
  return {
    loadList,
    reloadInPlace,
    useList,
    useRows,
    staleRows,
    needRows,
    ensureRows,
    markAllRead,
    markRead,
    noteArrivals,
    showArrivals,
    useToasts,
  };
}

const addMany = (count: number, from = 1): void =>
  reader.add(
    ...Array.from({ length: count }, (_, index) => anArticle(from + index, NOON + (from + index) * 1000)),
  );

describe('loading a list', () => {
  it('shows the first chunk at once and goes on to the end', async () => {
    addMany(12_001);
    const { loadList, useList } = await page();
    const sizes: number[] = [];
    useList.subscribe(({ model }) => sizes.push(model.ids.length));
    await loadList(everything);
    expect(sizes).toContain(5000);
    expect(useList.getState().model.ids).toHaveLength(12_001);
    expect(new Set(useList.getState().model.ids).size).toBe(12_001);
    expect(useList.getState().model.ids[0]).toBe(12_001);
  });

  it('drops the answer to a question that was overtaken', async () => {
    addMany(3);
    reader.add(anArticle(4, NOON + 4000, { title: 'lighthouse' }));
    const { loadList, useList } = await page();
    const release = reader.hold('articles.list');
    const slow = loadList(everything);
    await loadList({ ...everything, text: 'lighthouse' });
    release();
    await slow;
    expect(useList.getState().model.ids).toEqual([4]);
  });

  it('has no day headings when searched', async () => {
    addMany(3);
    const { loadList, useList } = await page();
    await loadList({ ...everything, text: 'Article' });
    expect(useList.getState().days.starts).toEqual([]);
    await loadList(everything);
    expect(useList.getState().days.starts).toEqual([0]);
  });

  it('keeps the fault when the reader cannot answer', async () => {
    const { loadList, useList } = await page();
    reader.failNext('articles.list', { kind: 'database-busy' });
    await loadList(everything);
    expect(useList.getState()).toMatchObject({ phase: 'failed', fault: { kind: 'database-busy' } });
  });
});

describe('articles that arrive', () => {
  it('wait behind the pill and leave the list alone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addMany(3);
    const { loadList, useList, noteArrivals, showArrivals } = await page();
    await loadList(everything);
    addMany(2, 10);
    noteArrivals([10]);
    noteArrivals([11, 999]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useList.getState().arrivals).toBe(2);
    expect(useList.getState().model.ids).toEqual([3, 2, 1]);
    await showArrivals();
    expect(useList.getState().arrivals).toBe(0);
    expect(useList.getState().model.ids).toEqual([11, 10, 3, 2, 1]);
    vi.useRealTimers();
  });

  it('fill an empty list by themselves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { loadList, useList, noteArrivals } = await page();
    await loadList(everything);
    addMany(2);
    noteArrivals([1, 2]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useList.getState().model.ids).toEqual([2, 1]);
    vi.useRealTimers();
  });

  it('come into a list that holds only their own beginning', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { loadList, useList, noteArrivals } = await page();
    addMany(2);
    await loadList(everything);
    addMany(3, 3);
    noteArrivals([1, 2, 3, 4, 5]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useList.getState()).toMatchObject({ arrivals: 0, model: { ids: [5, 4, 3, 2, 1] } });
    addMany(1, 6);
    noteArrivals([6]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useList.getState()).toMatchObject({ arrivals: 1, model: { ids: [5, 4, 3, 2, 1] } });
    vi.useRealTimers();
  });

  it('come into such a list around who already reads in it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { loadList, markRead, useList, noteArrivals } = await page();
    addMany(2);
    await loadList({ ...everything, filter: { ...everything.filter, unreadOnly: true } });
    await markRead([1], true);
    addMany(3, 3);
    noteArrivals([1, 2, 3, 4, 5]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useList.getState()).toMatchObject({
      arrivals: 0,
      model: { ids: [5, 4, 3, 2, 1] },
      scroll: { to: 'stay' },
    });
    vi.useRealTimers();
  });

  it('wait behind the pill of a list that holds only what arrived before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addMany(1);
    const { loadList, useList, noteArrivals } = await page();
    await loadList(everything);
    addMany(2, 2);
    noteArrivals([2, 3]);
    await vi.advanceTimersByTimeAsync(1000);
    await loadList({ ...everything, filter: { ...everything.filter, unreadOnly: true } });
    addMany(1, 4);
    noteArrivals([4]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useList.getState()).toMatchObject({ arrivals: 1, model: { ids: [3, 2, 1] } });
    vi.useRealTimers();
  });

  it('do not raise the pill of a list they do not belong to', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addMany(3);
    const { loadList, useList, noteArrivals } = await page();
    await loadList({ ...everything, filter: { ...everything.filter, unreadOnly: true } });
    reader.add(anArticle(9, NOON + 9000, { isRead: true }));
    noteArrivals([9]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useList.getState().arrivals).toBe(0);
    vi.useRealTimers();
  });
});

describe('a list brought up to date in place', () => {
  const unread: ListQuery = { ...everything, filter: { ...everything.filter, unreadOnly: true } };

  it('loses what is gone, keeps its depth, and leaves what arrived behind the pill', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    addMany(6000);
    const { loadList, reloadInPlace, useList, noteArrivals } = await page();
    await loadList(everything);
    addMany(1, 7001);
    noteArrivals([7001]);
    await vi.advanceTimersByTimeAsync(1000);
    reader.remove(5998);
    const sizes: number[] = [];
    useList.subscribe(({ model }) => sizes.push(model.ids.length));
    await reloadInPlace();
    expect(useList.getState().model.ids.slice(0, 3)).toEqual([6000, 5999, 5997]);
    expect(useList.getState()).toMatchObject({ arrivals: 1, phase: 'shown', scroll: { to: 'stay' } });
    expect(new Set(sizes)).toEqual(new Set([5999]));
    // Nor does the next time take it in.
    await reloadInPlace();
    expect(useList.getState().model.ids).not.toContain(7001);
    vi.useRealTimers();
  });

  it('keeps what was read in a list of unread articles, but not what was hidden or is gone', async () => {
    addMany(8);
    const { loadList, reloadInPlace, markRead, useList, staleRows } = await page();
    await loadList(unread);
    await markRead([3, 5, 7], true);
    reader.add(anArticle(5, NOON + 5000, { isRead: true, mutedBy: BY_A_RULE }));
    reader.remove(7);
    reader.remove(2);
    staleRows('all');
    await reloadInPlace();
    expect(useList.getState().model.ids).toEqual([8, 6, 4, 3, 1]);
  });

  it('does not keep what was read where another report of its story stands in the list', async () => {
    addMany(3);
    const { loadList, reloadInPlace, markRead, useList, staleRows } = await page();
    await loadList(unread);
    await markRead([2], true);
    reader.add(anArticle(2, NOON + 2000, { isRead: true, storyId: 9 }));
    reader.add(anArticle(3, NOON + 3000, { storyId: 9 }));
    staleRows('all');
    await reloadInPlace();
    expect(useList.getState().model.ids).toEqual([3, 1]);
  });

  it('stays as it is while the reader cannot answer', async () => {
    addMany(3);
    const { loadList, reloadInPlace, useList } = await page();
    await loadList(everything);
    reader.failNext('articles.list', { kind: 'database-busy' });
    await reloadInPlace();
    expect(useList.getState()).toMatchObject({ phase: 'shown', fault: null, model: { ids: [3, 2, 1] } });
  });

  it('goes on loading what was not loaded yet, though the reader could not answer for a moment', async () => {
    addMany(12_000);
    const { loadList, reloadInPlace, useList } = await page();
    const isBegun = new Promise<void>((resolve) => {
      const stop = useList.subscribe(({ model, phase }) => {
        if (phase !== 'shown' || model.ids.length !== 5000) return;
        stop();
        reader.failNext('articles.list', { kind: 'database-busy' });
        void reloadInPlace().then(resolve);
      });
    });
    await loadList(everything);
    await isBegun;
    expect(useList.getState().model.ids).toHaveLength(12_000);
  });
});

describe('lines by id', () => {
  it('are fetched once until they go stale', async () => {
    addMany(100);
    const { ensureRows, useRows, staleRows } = await page();
    await ensureRows([1, 2, 3]);
    await ensureRows([1, 2, 3]);
    expect(reader.callsOf('articles.rows')).toEqual([{ ids: [1, 2, 3] }]);
    staleRows([2]);
    expect(useRows.getState().rows.get(2)?.title).toBe('Article 2');
    await ensureRows([1, 2, 3]);
    expect(reader.callsOf('articles.rows').at(-1)).toEqual({ ids: [2] });
  });

  it('remember that an article is gone instead of asking for ever', async () => {
    addMany(1);
    const { ensureRows, useRows } = await page();
    await ensureRows([1, 77]);
    await ensureRows([1, 77]);
    expect(useRows.getState().rows.get(77)).toBeNull();
    expect(reader.callsOf('articles.rows')).toHaveLength(1);
  });

  it('are asked for in one request for what a burst of scrolling ends on', async () => {
    addMany(400);
    const { needRows, useRows } = await page();
    needRows([1, 2]);
    needRows([101, 102]);
    needRows([201, 202]);
    await vi.waitFor(() => expect(useRows.getState().rows.get(202)).toBeDefined());
    expect(reader.callsOf('articles.rows')).toEqual([{ ids: [201, 202] }]);
  });

  it('are forgotten, oldest first, when there are too many', async () => {
    addMany(4000);
    const { ensureRows, useRows } = await page();
    for (let from = 1; from <= 4000; from += 500) {
      await ensureRows(Array.from({ length: 500 }, (_, index) => from + index));
    }
    const { rows } = useRows.getState();
    expect(rows.size).toBeLessThanOrEqual(3000);
    expect(rows.has(1)).toBe(false);
    expect(rows.has(4000)).toBe(true);
  });
});

describe('marking', () => {
  it('is shown at once and put back when it could not be kept', async () => {
    addMany(1);
    const { ensureRows, markRead, useRows, useToasts } = await page();
    await ensureRows([1]);
    reader.failNext('articles.mark', { kind: 'disk-full' });
    const marking = markRead([1], true);
    expect(useRows.getState().rows.get(1)?.isRead).toBe(true);
    await marking;
    expect(useRows.getState().rows.get(1)?.isRead).toBe(false);
    expect(useToasts.getState().toasts.at(-1)?.isFault).toBe(true);
  });

  it('of everything reaches up to the newest article listed, not to arrivals behind the pill', async () => {
    addMany(3);
    const { loadList, markAllRead, useToasts } = await page();
    await loadList(everything);
    reader.add(anArticle(9, NOON + 9000));
    await markAllRead();
    expect(reader.callsOf('articles.mark-all')).toEqual([{ filter: everything.filter, until: NOON + 3000 }]);
    expect(useToasts.getState().toasts.at(-1)?.undo).toBe('undo-1');
  });
});
