import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { letTagKeepOffline } from '../store/offline-table.ts';
import { pictureStates } from '../store/pictures-table.ts';
import { shownPictures } from '../store/shown-pictures.ts';
import { tagByKey } from '../store/tags-table.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'articles.pictures' | 'articles.fetch-picture' | 'tags.keep-offline';

export function offlineHandlers({ world, corridor, offline }: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  return {
    'articles.pictures': ({ id }) => succeed(pictureStates(db, shownPictures(db, id, 'both'))),
    'articles.fetch-picture': ({ id, url }) => {
      // The page can ask for what the article shows, and nothing of its own making.
      if (!shownPictures(db, id, 'both').includes(url)) return fail({ kind: 'not-found', what: 'article' });
      if (!corridor.network.isOnline) return fail({ kind: 'offline' });
      offline.askFor(id, url);
      world.emit({ kind: 'pictures.changed', articleIds: [id] });
      return succeed(null);
    },
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
