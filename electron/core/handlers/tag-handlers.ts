import { fail, succeed } from '../../../shared/result.ts';
import { tagKey } from '../../../shared/tag.ts';
import type { Handlers } from '../serve.ts';
import { followedTags, followTag, listTags, tagByKey, unfollowTag } from '../store/tags-table.ts';
import { lastLocalDays } from './local-days.ts';
import type { ReaderContext } from './reader-context.ts';

/** Days of a sparkline, today included. */
const SPARKLINE_DAYS = 14;

type Names = 'tags.list' | 'tags.followed' | 'tags.follow' | 'tags.unfollow';

export function tagHandlers({ world, corridor, undos }: ReaderContext): Pick<Handlers, Names> {
  const { db } = corridor;
  const tellTags = (): void => world.emit({ kind: 'tags.changed' });

  return {
    'tags.list': ({ matching, limit }) => succeed(listTags(db, tagKey(matching) ?? '', limit)),
    'tags.followed': () => succeed(followedTags(db, lastLocalDays(corridor.now(), SPARKLINE_DAYS))),
    'tags.follow': ({ tag }) => {
      followTag(db, tag, tagByKey(db, tag)?.display ?? tag, corridor.now());
      tellTags();
      const followed = tagByKey(db, tag);
      return followed === null ? fail({ kind: 'not-found', what: 'tag' }) : succeed(followed);
    },
    'tags.unfollow': ({ tag }) => {
      const before = tagByKey(db, tag);
      const followedAt = unfollowTag(db, tag);
      if (before === null || followedAt === null) return succeed({ undo: null });
      tellTags();
      const undo = undos.push(() => {
        followTag(db, tag, before.display, followedAt);
        tellTags();
      });
      return succeed({ undo });
    },
  };
}
