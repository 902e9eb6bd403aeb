import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeReader } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';
import { addLongList, COUNT, everything, isBegun } from './long-list.ts';

/** In the second chunk. */
const DEEP = COUNT - 7000;

let reader: FakeReader;
let person: EventTarget;
beforeEach(() => {
  reader = installReader();
  person = new EventTarget();
  vi.stubGlobal('window', Object.assign(person, { innerWidth: 1440 }));
  addLongList(reader);
});
async function page() {
  const { awaitLine } = await import('../../../renderer/articles/await-line.ts');
  const { chooseNext } = await import('../../../renderer/articles/choose-article.ts');
  const { loadList } = await import('../../../renderer/articles/load-list.ts');
  const { useList } = await import('../../../renderer/articles/list-store.ts');
  /** How many lines were there at each wish for the chosen line or the top. */
  const wishes: number[] = [];
  useList.subscribe(({ scroll, model }, before) => {
    if (scroll !== before.scroll && scroll.to === 'start-over') wishes.push(model.ids.length);
  });
  return { awaitLine, chooseNext, loadList, useList, wishes };
}

describe('the line of the article one comes back to', () => {
  it('comes into sight once the chunk that holds it is there', async () => {
    const { awaitLine, loadList, useList, wishes } = await page();
    useList.setState({ selectedId: DEEP });
    awaitLine(DEEP);
    await loadList(everything);
    expect(wishes).toEqual([5000, 10_000]);
  });

  it('does so though the list was brought up to date meanwhile', async () => {
    const { awaitLine, loadList, useList } = await page();
    const { reloadInPlace } = await import('../../../renderer/articles/load-list.ts');
    useList.setState({ selectedId: DEEP });
    awaitLine(DEEP);
    const begun = isBegun(useList);
    const loaded = loadList(everything);
    await begun;
    await Promise.all([loaded, reloadInPlace()]);
    expect(useList.getState()).toMatchObject({ scroll: { to: 'start-over' }, model: { next: null } });
  });

  it.each(['wheel', 'keydown', 'pointerdown', 'touchstart'])('does not after a %s', async (event) => {
    const { awaitLine, loadList, useList, wishes } = await page();
    useList.setState({ selectedId: DEEP });
    awaitLine(DEEP);
    const begun = isBegun(useList);
    const loaded = loadList(everything);
    await begun;
    person.dispatchEvent(new Event(event));
    await loaded;
    expect(wishes).toEqual([5000]);
  });

  it('does not once another article is chosen', async () => {
    const { awaitLine, chooseNext, loadList, useList, wishes } = await page();
    useList.setState({ selectedId: DEEP });
    awaitLine(DEEP);
    const begun = isBegun(useList);
    const loaded = loadList(everything);
    await begun;
    chooseNext(1);
    await loaded;
    expect(wishes).toEqual([5000]);
  });
});
