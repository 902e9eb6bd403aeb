import type { Notice, NoticeCause } from '../../../shared/notice.ts';
import type { WaitingNotice } from '../store/notices-table.ts';

type News = Extract<Notice, { readonly kind: 'news' }>;

/**
 * One notice for all that one cause asks for, the cause of most articles first; an article that several ask for is told
 * once. Never more than `most`: the last one then tells all that are left.
 *
 * @param waiting newest first
 */
export function groupNotices(waiting: readonly WaitingNotice[], most: number): readonly News[] {
  const groups: (readonly WaitingNotice[])[] = [];
  const causes: NoticeCause[] = [];
  let left = waiting;
  // Ends: each round takes at least one article out.
  while (left.length > 0) {
    const byCause = Map.groupBy(
      left.flatMap((article) => article.causes.map((cause) => ({ article, cause }))),
      ({ cause }) => keyOf(cause),
    );
    const [largest = []] = Array.from(byCause.values()).toSorted((a, b) => b.length - a.length);
    const [first] = largest;
    if (first === undefined) break;
    const taken = largest.map(({ article }) => article);
    groups.push(taken);
    causes.push(first.cause);
    const ids = new Set(taken.map(({ articleId }) => articleId));
    left = left.filter(({ articleId }) => !ids.has(articleId));
  }
  if (groups.length <= most) return groups.flatMap((group, at) => newsOf(group, causes.slice(at, at + 1)));
  const alone = groups.slice(0, most - 1).flatMap((group, at) => newsOf(group, causes.slice(at, at + 1)));
  const rest = groups
    .slice(most - 1)
    .flat()
    .toSorted((a, b) => b.sortAt - a.sortAt);
  return [...alone, ...newsOf(rest, causes.slice(most - 1))];
}

function newsOf(articles: readonly WaitingNotice[], causes: readonly NoticeCause[]): readonly News[] {
  const [newest] = articles;
  if (newest === undefined) return [];
  const { articleId, title, sourceTitle } = newest;
  return [
    {
      kind: 'news',
      causes,
      articles: articles.length,
      stories: new Set(articles.map((article) => article.storyId ?? -article.articleId)).size,
      newest: { articleId, title, sourceTitle },
    },
  ];
}

function keyOf(cause: NoticeCause): string {
  switch (cause.kind) {
    case 'tag':
      return `tag ${cause.tag}`;
    case 'feed':
      return `feed ${cause.feedId}`;
    case 'rule':
      return `rule ${cause.ruleId}`;
  }
}
