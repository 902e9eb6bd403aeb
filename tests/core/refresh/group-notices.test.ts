import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNotices } from '../../../electron/core/refresh/group-notices.ts';
import type { WaitingNotice } from '../../../electron/core/store/notices-table.ts';
import type { NoticeCause } from '../../../shared/notice.ts';
import { key } from '../store/sample-article.ts';

const tag = (display: string): NoticeCause => ({ kind: 'tag', tag: key(display), display });
const feed = (feedId: number): NoticeCause => ({ kind: 'feed', feedId, title: `Paper ${feedId}` });

const waits = (articleId: number, causes: readonly NoticeCause[], storyId: number | null = null) => ({
  articleId,
  title: `Title ${articleId}`,
  sourceTitle: 'Paper',
  storyId,
  sortAt: articleId,
  causes,
});

describe('notices are grouped', () => {
  it('by what asks for them, the newest title standing for the rest', () => {
    const waiting = [waits(3, [tag('France')]), waits(2, [tag('France')]), waits(1, [feed(7)])];
    expect(groupNotices(waiting, 3)).toEqual([
      {
        kind: 'news',
        causes: [tag('France')],
        articles: 2,
        stories: 2,
        newest: { articleId: 3, title: 'Title 3', sourceTitle: 'Paper' },
      },
      {
        kind: 'news',
        causes: [feed(7)],
        articles: 1,
        stories: 1,
        newest: { articleId: 1, title: 'Title 1', sourceTitle: 'Paper' },
      },
    ]);
  });

  it('so that an article that several ask for is told once, by whom most is told', () => {
    const waiting = [waits(3, [feed(7), tag('France')]), waits(2, [tag('France')]), waits(1, [feed(7)])];
    const [first, second] = groupNotices(waiting, 3);
    expect(first).toMatchObject({ causes: [feed(7)], articles: 2 });
    expect(second).toMatchObject({ causes: [tag('France')], articles: 1, newest: { articleId: 2 } });
  });

  it('and count events, not reports', () => {
    const waiting = [waits(3, [tag('France')], 8), waits(2, [tag('France')], 8), waits(1, [tag('France')])];
    expect(groupNotices(waiting, 3)).toMatchObject([{ articles: 3, stories: 2 }]);
  });

  it('never above the limit: the last tells all that are left', () => {
    const waiting = [5, 4, 3, 2, 1].map((id) => waits(id, [feed(id)]));
    const notices = groupNotices(waiting, 3);
    expect(notices).toHaveLength(3);
    expect(notices[2]).toMatchObject({
      causes: [feed(3), feed(2), feed(1)],
      articles: 3,
      newest: { articleId: 3 },
    });
  });

  it('each article in exactly one of them, whatever asks for what', () => {
    const causes = [tag('a'), tag('b'), feed(1), feed(2), feed(3)];
    const some = fc.array(fc.subarray(causes, { minLength: 1 }), { maxLength: 30 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (asked, most) => {
        const waiting: readonly WaitingNotice[] = asked
          .map((of, at) => waits(at + 1, of))
          .toSorted((a, b) => b.sortAt - a.sortAt);
        const notices = groupNotices(waiting, most);
        expect(notices.length).toBeLessThanOrEqual(most);
        expect(notices.reduce((sum, { articles }) => sum + articles, 0)).toBe(waiting.length);
      }),
    );
  });
});
