import { fail, succeed } from '../../../shared/result.ts';
import { keepPage } from '../refresh/keep-page.ts';
import type { Handlers } from '../serve.ts';
import { dropKeptPage } from '../store/kept-pages.ts';
import { picturesToSpare } from '../store/kept-files.ts';
import { letTagKeepOffline } from '../store/offline-table.ts';
import { spareRecordings } from '../store/recordings-table.ts';
import { pictureStates } from '../store/pictures-table.ts';
import { shownPictures } from '../store/shown-pictures.ts';
import { saveArticle } from '../store/statuses-table.ts';
import { tagByKey } from '../store/tags-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ReaderContext } from './reader-context.ts';

type Names =
  | 'storage.clear-files'
  | 'storage.preview-files'
  | 'articles.keep-page'
  | 'articles.pictures'
  | 'articles.fetch-picture'
  | 'tags.keep-offline';

export function offlineHandlers({
  world,
  corridor,
  offline,
  removed,
  schedule,
  undos,
  tellChanges,
}: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  return {
    'articles.keep-page': async (page) => {
      const kept = await schedule.alongside((fetch) => keepPage(corridor, page, fetch));
      if (!kept.ok) return kept;
      const { articleId, isKnown, isSavedNow } = kept.value;
      offline.opened(articleId);
      world.emit({ kind: 'statuses.changed', ids: [articleId] });
      if (!isKnown) tellChanges({ new: [articleId], updated: [] });
      const undo = (): void => {
        if (isKnown) saveArticle(db, articleId, false);
        else {
          inTransaction(db, () => dropKeptPage(db, articleId, corridor.now()));
          world.emit({ kind: 'feeds.changed' });
        }
        world.emit({ kind: 'statuses.changed', ids: [articleId] });
        world.emit({ kind: 'articles.changed', new: [], updated: [] });
      };
      return succeed({ articleId, isKnown, undo: isSavedNow ? undos.push(undo) : null });
    },
    'articles.pictures': ({ id }) => succeed(pictureStates(db, shownPictures(db, id, 'both'))),
    'articles.fetch-picture': ({ id, url }) => {
      // The page can ask for what the article shows, and nothing of its own making.
      if (!shownPictures(db, id, 'both').includes(url)) return fail({ kind: 'not-found', what: 'article' });
      if (!corridor.network.isOnline) return fail({ kind: 'offline' });
      offline.askFor(id, url);
      world.emit({ kind: 'pictures.changed', articleIds: [id] });
      return succeed(null);
    },
    'storage.clear-files': async ({ kind }) => {
      const { at, bytes, articleIds } =
        kind === 'pictures'
          ? { ...(await removed.clearPictures()), articleIds: [] }
          : removed.clearRecordings();
      const tell = (): void => {
        world.emit({ kind: 'storage.changed' });
        if (kind === 'pictures') world.emit({ kind: 'articles.changed', new: [], updated: [] });
        else world.emit({ kind: 'recordings.changed', articleIds });
      };
      tell();
      const undo = (): boolean => {
        const isBack = removed.restore({ at });
        tell();
        return isBack;
      };
      return succeed({ bytes, undo: bytes === 0 ? null : undos.push(undo) });
    },
    'storage.preview-files': ({ kind }) =>
      succeed(kind === 'pictures' ? picturesToSpare(db) : spareRecordings(db)),
    'tags.keep-offline': ({ tag: key, keepsOffline }) => {
      const tag = tagByKey(db, key);
      if (tag === null || !tag.isFollowed) return fail({ kind: 'not-found', what: 'tag' });
      letTagKeepOffline(db, tag.key, keepsOffline);
      if (keepsOffline) offline.keepTag(tag.key);
      world.emit({ kind: 'tags.changed' });
      return succeed(null);
    },
  };
}
