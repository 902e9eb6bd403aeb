import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { articleRows } from '../store/article-rows.ts';
import { mergeStories } from '../store/merge-stories.ts';
import {
  assignStory,
  hasStory,
  hotRows,
  isClosedStory,
  newestSortAt,
  publisherVolumes,
  splitFromStory,
  storiesOf,
} from '../store/stories-table.ts';
import { reportsBeside } from '../store/story-mates.ts';
import { inTransaction } from '../store/transaction.ts';
import { HOT_WINDOW_MS, rankHot } from '../stories/rank-hot.ts';
import type { StoreContext } from './reader-context.ts';

/** Lines shown of a story. */
const MOST_REPORTS = 100;
/** No story is longer; a bound all the same. */
const MOST_MOVED = 10_000;

type Names = 'stories.hot' | 'stories.articles' | 'stories.split' | 'stories.join';

export function storyHandlers({ world, corridor, undos }: StoreContext): Pick<Handlers, Names> {
  const { db, stories } = corridor;
  const notFound = () => fail({ kind: 'not-found', what: 'article' });
  const reportsOf = (articleId: number): readonly number[] =>
    reportsBeside(db, articleId, MOST_REPORTS) ?? [];
  const tellUpdated = (ids: readonly number[]): void =>
    world.emit({ kind: 'articles.changed', new: [], updated: [...new Set(ids)] });

  return {
    'stories.hot': () => {
      const asOf = Math.min(corridor.now(), newestSortAt(db) ?? 0);
      const volumes = publisherVolumes(db, asOf - HOT_WINDOW_MS, asOf);
      const lines = rankHot(hotRows(db, asOf - HOT_WINDOW_MS, asOf), volumes, asOf);
      return succeed({ asOf, publishers: volumes.size, lines });
    },
    'stories.articles': ({ articleId }) => {
      const ids = reportsBeside(db, articleId, MOST_REPORTS);
      return ids === null ? notFound() : succeed(articleRows(db, ids));
    },
    'stories.split': ({ articleId }) => {
      const before = reportsOf(articleId);
      if (before.length === 0) return notFound();
      const story = splitFromStory(db, articleId);
      if (story === null) return succeed({ undo: null });
      tellUpdated(before);
      const undo = undos.push(() => {
        // Its reports may all have gone meanwhile: then it stays alone.
        if (hasStory(db, story)) assignStory(db, articleId, story);
        tellUpdated(before);
      });
      return succeed({ undo });
    },
    'stories.join': ({ articleId, withArticleId }) => {
      const [mine, others] = [storiesOf(db, [articleId])[0], storiesOf(db, [withArticleId])[0]];
      if (mine === undefined || others === undefined) return notFound();
      if (mine === others) return succeed({ undo: null });
      // One that was split off by hand takes nothing in by itself: the open one of the two goes on.
      const [into, from] = isClosedStory(db, mine) ? [others, mine] : [mine, others];
      const moved = reportsBeside(db, from === mine ? articleId : withArticleId, MOST_MOVED) ?? [];
      mergeStories(db, into, from);
      stories.merge(into, from);
      const joined = reportsOf(articleId);
      tellUpdated(joined);
      const undo = undos.push(() => {
        inTransaction(db, () => {
          const [first, ...rest] = moved.filter((id) => storiesOf(db, [id]).length > 0);
          if (first === undefined) return;
          const again = assignStory(db, first, null);
          for (const id of rest) assignStory(db, id, again);
        });
        stories.forget();
        tellUpdated(joined);
      });
      return succeed({ undo });
    },
  };
}
