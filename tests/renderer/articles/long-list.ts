import type { ListQuery, useList } from '../../../renderer/articles/list-store.ts';
import { anArticle, type FakeReader } from '../fake-reader.ts';

export const everything: ListQuery = {
  filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
  text: '',
};

/** How many articles {@link addLongList} adds: three chunks of a list. The newest has this for its id. */
export const COUNT = 12_000;

export const addLongList = (reader: FakeReader): void =>
  reader.add(...Array.from({ length: COUNT }, (_, index) => anArticle(index + 1, (index + 1) * 1000)));

/** Settles with the first chunk on screen. */
export function isBegun(list: typeof useList): Promise<void> {
  return new Promise((resolve) => {
    const stop = list.subscribe(({ model, phase }) => {
      if (phase !== 'shown' || model.ids.length === 0) return;
      stop();
      resolve();
    });
  });
}
