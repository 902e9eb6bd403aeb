import { fail, succeed } from '../../../shared/result.ts';
import type { Handlers } from '../serve.ts';
import { feedById, letFeedNotify } from '../store/feeds-table.ts';
import { letTagNotify, tagByKey } from '../store/tags-table.ts';
import type { ReaderContext } from './reader-context.ts';

type Names = 'tags.notify' | 'feeds.notify' | 'notices.take' | 'notices.show' | 'digest.get';

export function noticeHandlers({ world, corridor, notices }: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  return {
    'tags.notify': ({ tag: key, notifies }) => {
      const tag = tagByKey(db, key);
      if (tag === null || !tag.isFollowed) return fail({ kind: 'not-found', what: 'tag' });
      letTagNotify(db, tag.key, notifies);
      world.emit({ kind: 'tags.changed' });
      return succeed(null);
    },
    'feeds.notify': ({ feedId, notifies }) => {
      if (feedById(db, feedId) === null) return fail({ kind: 'not-found', what: 'feed' });
      letFeedNotify(db, feedId, notifies);
      world.emit({ kind: 'feeds.changed' });
      return succeed(null);
    },
    'notices.take': () => succeed(notices.take()),
    'notices.show': async (notice) => succeed({ shown: await world.showNotice(notice) }),
    'digest.get': () => succeed(notices.digest()),
  };
}
