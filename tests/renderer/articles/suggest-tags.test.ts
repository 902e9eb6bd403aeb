import { describe, expect, it } from 'vitest';
import { tagKey, type ArticleTag, type TagKey } from '../../../shared/tag.ts';
import { suggestTags } from '../../../renderer/articles/suggest-tags.ts';
import { anArticle } from '../fake-reader.ts';

const key = (spelling: string): TagKey => {
  const made = tagKey(spelling);
  if (made === null) throw new Error(spelling);
  return made;
};
const tag = (display: string, isFollowed = false): ArticleTag => ({
  key: key(display),
  display,
  source: 'publisher',
  isFollowed,
});
const carrying = (...tags: readonly ArticleTag[]) => anArticle(1, 0, { tags });

describe('suggestTags', () => {
  const rows = [
    carrying(tag('umerov'), tag('france'), tag('riyadh', true)),
    carrying(tag('umerov'), tag('france')),
    carrying(tag('umerov'), tag('kursk')),
  ];

  it('puts followed tags first, then the most common', () => {
    expect(suggestTags(rows, [], 3).map(({ display }) => display)).toEqual(['riyadh', 'france', 'kursk']);
  });

  it('leaves out tags that all lines carry and tags in force', () => {
    const names = suggestTags(rows, [key('france')], 9).map(({ display }) => display);
    expect(names).not.toContain('umerov');
    expect(names).not.toContain('france');
  });

  it('offers at most as many as asked for', () => {
    expect(suggestTags(rows, [], 1)).toHaveLength(1);
    expect(suggestTags([], [], 3)).toEqual([]);
  });
});
