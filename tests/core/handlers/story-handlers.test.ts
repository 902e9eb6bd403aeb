import { expect, it, onTestFinished } from 'vitest';
import { storyHandlers } from '../../../electron/core/handlers/story-handlers.ts';
import { UndoStack } from '../../../electron/core/handlers/undo-stack.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import { reportsBeside } from '../../../electron/core/store/story-mates.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import type { Result } from '../../../shared/result.ts';
import { openTestCorridor } from '../refresh/open-test-corridor.ts';
import { addTestFeed, keep, NOON } from '../store/open-test-database.ts';

/** Two stories, the second of three articles. */
function open() {
  const corridor = openTestCorridor(NOON);
  onTestFinished(() => corridor.close());
  const { db } = corridor;
  const feed = addTestFeed(db, 'one.example');
  const kept = keep(
    db,
    feed,
    ['a', 'b', 'c', 'd'].map((guid, at) => ({ guid, publishedAt: NOON - at })),
  );
  const [a, b, c, d] = kept.map(({ id }) => id) as [number, number, number, number];
  assignStory(db, a, null);
  const second = assignStory(db, b, null);
  for (const id of [c, d]) assignStory(db, id, second);
  const undos = new UndoStack();
  const handlers = storyHandlers({ world: { emit: () => {} }, corridor, undos });
  const settled = async <Value>(answer: Result<Value> | Promise<Result<Value>>): Promise<Value> => {
    const result = await answer;
    if (!result.ok) throw new Error(result.fault.kind);
    return result.value;
  };
  return {
    db,
    ids: { a, b, c, d },
    join: () => settled(handlers['stories.join']({ articleId: a, withArticleId: b })),
    undo: (token: string | null) => undos.apply(token ?? ''),
    reports: (id: number) => reportsBeside(db, id, 10),
  };
}

it('two stories that were joined part again', async () => {
  const { ids, join, undo, reports } = open();
  const { a, b, c, d } = ids;
  const joined = await join();
  expect(reports(a)).toEqual([a, b, c, d]);
  await undo(joined.undo);
  expect(reports(a)).toEqual([a]);
  expect(reports(b)).toEqual([b, c, d]);
});

it('they part also where some of their articles, the first among them, are gone by then', async () => {
  const { db, ids, join, undo, reports } = open();
  const { a, b, c, d } = ids;
  const joined = await join();
  deleteArticles(db, [b]);
  await undo(joined.undo);
  expect(reports(a)).toEqual([a]);
  expect(reports(c)).toEqual([c, d]);
});
