import type { ArticleRow } from '../../shared/article.ts';
import type { ArticleTag, TagKey } from '../../shared/tag.ts';

/**
 * Tags worth narrowing a list by: those that many of its first lines carry, followed ones first, but not those that
 * all carry, which would leave the list as it is.
 */
export function suggestTags(
  rows: readonly ArticleRow[],
  active: readonly TagKey[],
  limit: number,
): readonly ArticleTag[] {
  const counted = new Map<TagKey, { readonly tag: ArticleTag; readonly count: number }>();
  for (const tag of rows.flatMap((row) => row.tags)) {
    if (active.includes(tag.key)) continue;
    counted.set(tag.key, { tag, count: (counted.get(tag.key)?.count ?? 0) + 1 });
  }
  return [...counted.values()]
    .filter(({ count }) => rows.length === 1 || count < rows.length)
    .sort((a, b) => Number(b.tag.isFollowed) - Number(a.tag.isFollowed) || b.count - a.count)
    .slice(0, limit)
    .map(({ tag }) => tag);
}
