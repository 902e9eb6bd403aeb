import { describe, expect, it } from 'vitest';
import { compare, MOST_LINES, relate, type Comparable } from '../../../electron/core/stories/relate.ts';
import { tagKey } from '../../../shared/tag.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const collection = { articles: 1000, nameFrequency: () => 2 };

function article(
  id: number,
  more: Partial<Omit<Comparable, 'tags'>> & { readonly tags?: readonly string[] } = {},
): Comparable {
  const { tags = [], ...rest } = more;
  return {
    id,
    publisher: 'one.example',
    sortAt: 0,
    storyId: null,
    names: [],
    figures: [],
    terms: [],
    ...rest,
    tags: tags.map((display) => ({ key: tagKey(display) ?? tagKey('x')!, display, articles: 10 })),
  };
}

describe('relate', () => {
  const here = article(1, {
    tags: ['umerov', 'france'],
    names: ['lecornu'],
    figures: ['eur 2 bln'],
    storyId: 5,
  });

  it('gives true reasons for each line and leaves out what shares nothing', () => {
    const lines = relate(
      here,
      [
        article(2, { tags: ['France', 'opera'] }),
        article(3, { names: ['lecornu'], figures: ['eur 2 bln'] }),
        article(4, { tags: ['harvest'] }),
        article(5, { storyId: 5, publisher: '2.example' }),
      ],
      collection,
    );
    expect(new Map(lines.map(({ id, reasons }) => [id, reasons]))).toEqual(
      new Map([
        [2, [{ kind: 'tags', tags: ['france'] }]],
        [
          3,
          [
            { kind: 'names', names: ['lecornu'] },
            { kind: 'figure', figure: 'eur 2 bln' },
          ],
        ],
        [5, [{ kind: 'same-story' }]],
      ]),
    );
  });

  it('gives reasons that hold in both directions', () => {
    const other = article(3, { tags: ['umerov'], names: ['lecornu'] });
    expect(compare(here, other, collection).reasons).toEqual(compare(other, here, collection).reasons);
  });

  it('stands newest first, both sides of the article in time, without the article itself', () => {
    const lines = relate(
      here,
      [
        article(2, { tags: ['umerov'], sortAt: -DAY_MS }),
        article(3, { tags: ['umerov'], sortAt: DAY_MS }),
        here,
      ],
      collection,
    );
    expect(lines.map(({ id }) => id)).toEqual([3, 2]);
  });

  it('shows one report of every other story and all of its own', () => {
    const lines = relate(
      here,
      [
        article(2, { tags: ['umerov'], storyId: 9 }),
        article(3, { tags: ['umerov', 'france'], storyId: 9, publisher: '2.example' }),
        article(4, { storyId: 5, publisher: '2.example' }),
        article(6, { storyId: 5, publisher: '3.example' }),
      ],
      collection,
    );
    expect(lines.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([3, 4, 6]);
  });

  it('finds no common ground in a tag or a name that is everywhere', () => {
    const common = { ...article(2), tags: [{ key: tagKey('france')!, display: 'france', articles: 600 }] };
    expect(relate({ ...here, tags: common.tags }, [common], collection)).toEqual([]);
    const everywhere = { articles: 1000, nameFrequency: () => 400 };
    expect(relate(here, [article(3, { names: ['lecornu'] })], everywhere)).toEqual([]);
  });

  it('does not let one publisher fill the list while others have something to say', () => {
    const mine = Array.from({ length: 40 }, (_, index) =>
      article(100 + index, { tags: ['umerov', 'france'] }),
    );
    const others = Array.from({ length: 6 }, (_, index) =>
      article(200 + index, { tags: ['umerov'], publisher: `${index}.example` }),
    );
    const lines = relate(here, [...mine, ...others], collection);
    expect(lines).toHaveLength(MOST_LINES);
    expect(lines.filter(({ id }) => id >= 200)).toHaveLength(6);
  });
});
