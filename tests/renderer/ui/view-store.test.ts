import { beforeEach, describe, expect, it } from 'vitest';
import type { TagKey } from '../../../shared/tag.ts';
import { demandTag, showView, usePlace } from '../../../renderer/ui/view-store.ts';

const key = (text: string): TagKey => text as TagKey;
const conditions = (): unknown => {
  const { tags, anyTags, noTags } = usePlace.getState();
  return [tags, anyTags, noTags];
};

describe('a tag that narrows a list', () => {
  beforeEach(() => showView({ kind: 'latest' }));

  it('does so in one way at a time', () => {
    demandTag(key('umerov'), 'tags');
    demandTag(key('umerov'), 'noTags');
    expect(conditions()).toEqual([[], [], ['umerov']]);
    demandTag(key('umerov'), 'anyTags');
    expect(conditions()).toEqual([[], ['umerov'], []]);
    demandTag(key('umerov'), null);
    expect(conditions()).toEqual([[], [], []]);
  });

  it('is not one more than the reader takes, and stays what it was', () => {
    for (let n = 0; n < 12; n += 1) demandTag(key(`tag${n}`), 'noTags');
    demandTag(key('umerov'), 'tags');
    demandTag(key('umerov'), 'noTags');
    expect(usePlace.getState().noTags).toHaveLength(12);
    expect(usePlace.getState().tags).toEqual(['umerov']);
  });

  it('is left behind when one goes elsewhere', () => {
    demandTag(key('umerov'), 'noTags');
    showView({ kind: 'saved' });
    expect(conditions()).toEqual([[], [], []]);
  });
});
