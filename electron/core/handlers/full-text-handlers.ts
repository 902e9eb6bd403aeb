import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { openArticle } from '../store/article-rows.ts';
import { feedById } from '../store/feeds-table.ts';
import { forgetPages } from '../store/page-queue-table.ts';
import { setTextWanted } from '../store/text-wanted.ts';
import { fullTextState } from './full-text-state.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'articles.fetch-text' | 'feeds.want-text';

export function fullTextHandlers({ world, corridor, pages }: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  return {
    'articles.fetch-text': async ({ id }) => {
      if (openArticle(db, id) === null) return fail({ kind: 'not-found', what: 'article' });
      if (!corridor.network.isOnline) return fail({ kind: 'offline' });
      await pages.fetchNow(id);
      const article = openArticle(db, id);
      return article === null
        ? fail({ kind: 'not-found', what: 'article' })
        : succeed(fullTextState(db, article, pages.wanted(article.feedId)));
    },
    'feeds.want-text': ({ feedId, wanted }) => {
      if (feedById(db, feedId) === null) return fail({ kind: 'not-found', what: 'feed' });
      setTextWanted(db, feedId, wanted);
      if (pages.wanted(feedId) !== 'full') forgetPages(db, feedId);
      world.emit({ kind: 'feeds.changed' });
      const feed = feedById(db, feedId);
      return feed === null ? fail({ kind: 'not-found', what: 'feed' }) : succeed(feed);
    },
  };
}
