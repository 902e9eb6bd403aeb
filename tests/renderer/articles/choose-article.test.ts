import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeReader } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';
import { addLongList, COUNT, everything, isBegun } from './long-list.ts';

let reader: FakeReader;
beforeEach(() => {
  reader = installReader();
  addLongList(reader);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function page() {
  const { chooseEnd } = await import('../../../renderer/articles/choose-article.ts');
  const { loadList } = await import('../../../renderer/articles/load-list.ts');
  const { useList } = await import('../../../renderer/articles/list-store.ts');
  const { useOpen } = await import('../../../renderer/articles/open-store.ts');
  return { chooseEnd, loadList, useList, useOpen };
}

describe('the end of a list', () => {
  it('is that of the whole list, which is there at once when asked for', async () => {
    // The page has just begun.
    vi.stubGlobal('performance', { now: () => 0 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { chooseEnd, loadList, useList, useOpen } = await page();
    const begun = isBegun(useList);
    const loaded = loadList(everything);
    await begun;
    expect(useList.getState().model.ids).toHaveLength(5000);
    await chooseEnd('last');
    await loaded;
    expect(useList.getState()).toMatchObject({ selectedId: 1, model: { next: null } });
    await vi.waitFor(() => expect(useOpen.getState().article?.id).toBe(1));
    expect(reader.callsOf('articles.open')).toEqual([{ id: 1 }]);
  });

  it('is as far down as can be had', async () => {
    const { chooseEnd, loadList, useList } = await page();
    const begun = isBegun(useList);
    const loaded = loadList(everything);
    await begun;
    reader.failNext('articles.list', { kind: 'database-busy' });
    await chooseEnd('last');
    await loaded;
    expect(useList.getState().selectedId).toBe(COUNT - 4999);
  });

  it('is not gone to by who goes elsewhere before it is there', async () => {
    const { chooseEnd, loadList, useList } = await page();
    const begun = isBegun(useList);
    const loaded = loadList(everything);
    await begun;
    const asked = chooseEnd('last');
    await chooseEnd('first');
    await Promise.all([asked, loaded]);
    expect(useList.getState().selectedId).toBe(COUNT);
  });
});
