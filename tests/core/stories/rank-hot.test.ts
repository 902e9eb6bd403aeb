import { describe, expect, it } from 'vitest';
import { rankHot, type Report } from '../../../electron/core/stories/rank-hot.ts';

const HOUR_MS = 60 * 60 * 1000;
const NOW = 1_000 * HOUR_MS;
let next = 0;
const report = (storyId: number, publisher: number, hoursAgo: number): Report => ({
  storyId,
  publisher: `${publisher}`,
  articleId: ++next,
  title: `story ${storyId}`,
  sortAt: NOW - hoursAgo * HOUR_MS,
});
const volumes = (entries: Record<number, number>) => new Map(Object.entries(entries));

describe('rankHot', () => {
  it('counts publishers, each once, and says how many of how many in what time', () => {
    const lines = rankHot(
      [
        report(1, 1, 4),
        report(1, 2, 2),
        report(1, 2, 1.5),
        report(1, 3, 1),
        report(2, 1, 1),
        report(2, 2, 1),
      ],
      volumes({ 1: 5, 2: 5, 3: 5, 4: 5 }),
      NOW,
    );
    expect(
      lines.map(({ storyId, sources, ofSources, spanHours }) => ({ storyId, sources, ofSources, spanHours })),
    ).toEqual([
      { storyId: 1, sources: 3, ofSources: 4, spanHours: 3 },
      { storyId: 2, sources: 2, ofSources: 4, spanHours: 1 },
    ]);
  });

  it('shows no story that one publisher alone carries, however often', () => {
    expect(
      rankHot(
        Array.from({ length: 50 }, () => report(1, 1, 1)),
        volumes({ 1: 50, 2: 1 }),
        NOW,
      ),
    ).toEqual([]);
  });

  it('cannot be won by a firehose', () => {
    const flood = Array.from({ length: 200 }, () => report(1, 1, 0.5));
    const lines = rankHot(
      [...flood, report(1, 2, 0.5), report(2, 3, 0.5), report(2, 4, 0.5)],
      volumes({ 1: 900, 2: 900, 3: 4, 4: 4 }),
      NOW,
    );
    expect(lines.map(({ storyId }) => storyId)).toEqual([2, 1]);
  });

  it('lets stories cool and says whether one rises or falls', () => {
    const lines = rankHot(
      [report(1, 1, 20), report(1, 2, 19), report(2, 1, 5), report(2, 2, 2), report(2, 3, 1)],
      volumes({ 1: 5, 2: 5, 3: 5 }),
      NOW,
    );
    expect(lines.map(({ storyId, trend }) => [storyId, trend])).toEqual([
      [2, 'rising'],
      [1, 'falling'],
    ]);
  });
});
