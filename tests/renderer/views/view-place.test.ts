import { describe, expect, it } from 'vitest';
import type { ArticleFilter } from '../../../shared/article.ts';
import type { TagKey } from '../../../shared/tag.ts';
import type { Place } from '../../../renderer/ui/view-store.ts';
import { filterOf, isAt, placeOf } from '../../../renderer/views/view-place.ts';

const key = (text: string): TagKey => text as TagKey;
const place = (said: Partial<Place>): Place => ({
  view: { kind: 'latest' },
  tags: [],
  anyTags: [],
  noTags: [],
  ...said,
});

describe('a saved view', () => {
  it.each([
    place({ tags: [key('umerov')], noTags: [key('france')] }),
    place({ view: { kind: 'feed', feedId: 3 }, anyTags: [key('umerov'), key('france')] }),
    place({ view: { kind: 'folder', folder: 'World' }, tags: [key('energy')] }),
    place({ view: { kind: 'saved' }, tags: [key('energy')] }),
  ])('leads back to where it was saved: %j', (there) => {
    expect(placeOf(filterOf(there))).toEqual(there);
    expect(isAt(there, '', { filter: filterOf(there), text: '' })).toBe(true);
  });

  it('is the one shown in whatever order its tags were chosen', () => {
    const filter = filterOf(place({ tags: [key('umerov'), key('france')] }));
    expect(isAt(place({ tags: [key('france'), key('umerov')] }), '', { filter, text: '' })).toBe(true);
    expect(isAt(place({ anyTags: [key('france'), key('umerov')] }), '', { filter, text: '' })).toBe(false);
    expect(isAt(place({ view: { kind: 'saved' }, tags: filter.tags }), '', { filter, text: '' })).toBe(false);
  });

  it('of a search is shown only while that is searched for', () => {
    const there = place({ view: { kind: 'saved' } });
    const view = { filter: filterOf(there), text: 'dam' };
    expect(['dam', 'weir', ''].map((searched) => isAt(there, searched, view))).toEqual([true, false, false]);
  });

  it('of before there were other conditions has none', () => {
    const old: ArticleFilter = { scope: { kind: 'latest' }, tags: [key('energy')], unreadOnly: false };
    expect(placeOf(old)).toEqual(place({ tags: [key('energy')] }));
    expect(isAt(place({ tags: [key('energy')] }), '', { filter: old, text: '' })).toBe(true);
  });
});
