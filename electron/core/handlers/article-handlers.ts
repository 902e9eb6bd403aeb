import { fail, succeed } from '../../../shared/result.ts';
import { showableHtml } from '../sanitize/showable-html.ts';
import type { Handlers } from '../serve.ts';
import { articleLinks, articleRows, listArticles, openArticle } from '../store/article-rows.ts';
import { copiesOf } from '../store/copies-table.ts';
import { pictureStates } from '../store/pictures-table.ts';
import { recentAuthors } from '../store/recent-authors.ts';
import { searchInSteps } from '../store/search-articles.ts';
import { picturesOf } from '../store/shown-pictures.ts';
import { markAllRead, markReadInSteps, saveArticle } from '../store/statuses-table.ts';
import { StoreError } from '../store/store-error.ts';
import { storyMates } from '../store/story-mates.ts';
import { fullTextState } from './full-text-state.ts';
import type { ReaderContext } from './reader-context.ts';
import { openOutside } from './open-outside.ts';
import { relatedLines } from './related-lines.ts';
import { finish, runSteps } from './run-steps.ts';
import { excerptsOf } from './search-excerpts.ts';

/** Lines sent with the ids of a list, so that a first screen costs one request. */
const FIRST_ROWS = 60;
/** A mark-all's undo beyond this many is told to the page as "many". */
const MOST_NAMED = 1000;

type Names =
  | 'articles.list'
  | 'articles.rows'
  | 'articles.open'
  | 'articles.related'
  | 'articles.mark'
  | 'articles.save'
  | 'articles.mark-all'
  | 'articles.search'
  | 'articles.excerpts'
  | 'articles.authors'
  | 'links.open';

export function articleHandlers({
  world,
  corridor,
  pages,
  offline,
  undos,
  isReadOnly,
}: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  const tellStatuses = (ids: readonly number[]): void => {
    if (ids.length > 0) world.emit({ kind: 'statuses.changed', ids: ids.length > MOST_NAMED ? [] : ids });
  };

  /** Reading goes on where nothing can be written: what is noted of it waits for the next time. */
  const note = <T>(work: () => T): T | null => {
    if (isReadOnly) return null;
    try {
      return work();
    } catch (cause) {
      if (!(cause instanceof StoreError)) throw cause;
      world.log.error('what was read could not be noted', cause);
      return null;
    }
  };

  return {
    'articles.list': ({ filter, after, limit, isGrouped, until }) => {
      const list = listArticles(db, filter, after, limit, isGrouped, until);
      const rows = after === null ? articleRows(db, list.ids.slice(0, FIRST_ROWS)) : [];
      return succeed({ ...list, rows });
    },
    'articles.rows': ({ ids }) => succeed(articleRows(db, ids)),
    'articles.open': ({ id }) => {
      const article = openArticle(db, id);
      if (article === null) return fail({ kind: 'not-found', what: 'article' });
      const wanted = pages.wanted(article.feedId);
      let fullText = fullTextState(db, article, wanted);
      // Somebody looks at it: it does not wait behind others.
      const isUntried = fullText.kind === 'waiting' && fullText.fault === null;
      if (wanted === 'full' && (fullText.kind === 'unasked' || isUntried)) {
        note(() => pages.fetchSoon([id]));
        fullText = fullTextState(db, article, wanted);
      }
      const urls = picturesOf(article, fullText.kind === 'kept' ? fullText : null, 'both');
      let states = pictureStates(db, urls);
      // An article is asked for again whenever something of it may have changed.
      if (!article.isOfflineReady || states.some(({ state }) => state.kind === 'unasked')) {
        note(() => offline.opened(id));
        states = pictureStates(db, urls);
      }
      return succeed({ ...article, ...showableHtml(article.body), fullText, pictures: states });
    },
    'articles.related': ({ id }) => {
      const lines = relatedLines(corridor, id, note);
      return lines === null ? fail({ kind: 'not-found', what: 'article' }) : succeed({ lines });
    },
    'articles.mark': async ({ ids, isRead, withStory }) => {
      const together = withStory === true ? [...ids, ...storyMates(db, ids)] : ids;
      // The same article by another feed of its publisher is read with it, as it stands in the same line.
      const all = withStory === true ? [...together, ...copiesOf(db, together)] : together;
      tellStatuses(await runSteps(markReadInSteps(db, all, isRead)));
      return succeed(null);
    },
    'articles.save': ({ id, isSaved }) => {
      if (saveArticle(db, id, isSaved)) {
        tellStatuses([id]);
        if (isSaved) offline.opened(id);
      }
      return succeed(null);
    },
    'articles.mark-all': async ({ filter, until }) => {
      const marked = await runSteps(markAllRead(db, filter, until));
      tellStatuses(marked);
      const undo = async (): Promise<void> =>
        tellStatuses(await runSteps(markReadInSteps(db, marked, false)));
      return succeed({ marked: marked.length, undo: marked.length === 0 ? null : undos.push(undo) });
    },
    'articles.search': async ({ text, filter, limit }) => {
      const steps = searchInSteps(db, text, filter, limit, corridor.now());
      const { ids, total, problems } = await finish(steps);
      const rows = articleRows(db, ids);
      return succeed({
        ids: rows.map(({ id }) => id),
        sortAts: rows.map(({ sortAt }) => sortAt),
        rows,
        next: null,
        articles: rows.length,
        total,
        problems,
      });
    },
    'articles.excerpts': async ({ ids, text }) => succeed(await runSteps(excerptsOf(db, ids, text))),
    'articles.authors': ({ matching, limit }) => succeed(recentAuthors(db, matching, limit)),
    'links.open': async ({ articleId, href }) => {
      const links = articleLinks(db, articleId);
      if (links === null) return fail({ kind: 'not-found', what: 'article' });
      // The page can open what the article names, and nothing of its own making.
      const url = href === null ? links.link : links.hrefs.has(href) ? href : null;
      if (url === null) return fail({ kind: 'address-invalid', address: href ?? '' });
      return openOutside(world, url);
    },
  };
}
