import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListQuery } from '../../../renderer/articles/list-store.ts';
import { anArticle, type FakeReader } from '../fake-reader.ts';
import { installReader } from '../install-reader.ts';

const everything: ListQuery = {
  filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
  text: '',
};
const COUNT = 12_000;
/** In the second chunk. */
const DEEP = COUNT - 7000;

let reader: FakeReader;
let person: EventTarget;
beforeEach(() => {
  reader = installReader();
  person = new EventTarget();
  vi.stubGlobal('window', Object.assign(person, { innerWidth: 1440 }));
  reader.add(...Array.from({ length: COUNT }, (_, index) => anArticle(index + 1, (index + 1) * 1000)));
});
async function page() {
  const { awaitLine } = await import('../../../renderer/articles/await-line.ts');
  const { chooseNext } = await import('../../../renderer/articles/choose-article.ts');
  const { loadList } = await import('../../../renderer/articles/load-list.ts');
  const { useList } = await import('../../../renderer/articles/list-store.ts');
  /** Settles with the first chunk on screen. */
  const isBegun = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = useList.subscribe(({ model, phase }) => {
        if (phase !== 'shown' || model.ids.length === 0) return;
        stop();
        resolve();
      });
    });
  /** How many lines were there at each wish for the chosen line or the top. */
  const wishes: number[] = [];
  useList.subscribe(({ scroll, model }, before) => {
    if (scroll !== before.scroll && scroll.to === 'start-over') wishes.push(model.ids.length);
  });
  return { awaitLine, chooseNext, loadList, useList, isBegun, wishes };
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
    const { awaitLine, loadList, useList, isBegun } = await page();
    const { reloadInPlace } = await import('../../../renderer/articles/load-list.ts');
    useList.setState({ selectedId: DEEP });
    awaitLine(DEEP);
    const begun = isBegun();
    const loaded = loadList(everything);
    await begun;
    await Promise.all([loaded, reloadInPlace()]);
    expect(useList.getState()).toMatchObject({ scroll: { to: 'start-over' }, model: { next: null } });
  });

  it.each(['wheel', 'keydown', 'pointerdown', 'touchstart'])('does not after a %s', async (event) => {
    const { awaitLine, loadList, useList, isBegun, wishes } = await page();
    useList.setState({ selectedId: DEEP });
    awaitLine(DEEP);
    const begun = isBegun();
    const loaded = loadList(everything);
    await begun;
    person.dispatchEvent(new Event(event));
    await loaded;
    expect(wishes).toEqual([5000]);
  });

  it('does not once another article is chosen', async () => {
    const { awaitLine, chooseNext, loadList, useList, isBegun, wishes } = await page();
    useList.setState({ selectedId: DEEP });
    awaitLine(DEEP);
    const begun = isBegun();
    const loaded = loadList(everything);
    await begun;
    chooseNext(1);
    await loaded;
    expect(wishes).toEqual([5000]);
  });
});
