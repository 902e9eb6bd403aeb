import { fail, succeed } from '../../../shared/result.ts';
import { tagKey, type Tag, type TagKey } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { Handlers } from '../serve.ts';
import { articleRows } from '../store/article-rows.ts';
import {
  aliasesOf,
  allowAlias,
  confirmAlias,
  refuseAlias,
  releaseAlias,
  revokeAlias,
  spreadAliases,
  withdrawAlias,
} from '../store/tag-aliases.ts';
import { actInSteps } from '../refresh/act-by-rules.ts';
import { lookForMentions } from '../refresh/look-for-mentions.ts';
import { followedTagId, mentioningArticles, withdrawMentions } from '../store/mentions-table.ts';
import { setMuting } from '../store/rule-acts-table.ts';
import { offlineOfTag } from '../store/offline-table.ts';
import { recentOfTag } from '../store/tag-page.ts';
import { followedTags, followTag, listTags, renameTag, tagByKey, unfollowTag } from '../store/tags-table.ts';
import { AliasCandidates } from './alias-candidates.ts';
import { lastLocalDays } from './local-days.ts';
import type { StoreContext } from './reader-context.ts';
import { runSteps } from './run-steps.ts';

/** Days of a sparkline, today included. */
const SPARKLINE_DAYS = 14;

type Names =
  | 'tags.list'
  | 'tags.followed'
  | 'tags.follow'
  | 'tags.unfollow'
  | 'tags.page'
  | 'tags.mentions'
  | 'tags.rename'
  | 'tags.confirm-alias'
  | 'tags.refuse-alias'
  | 'tags.remove-alias';

export function tagHandlers({ world, corridor, undos }: StoreContext): Pick<Handlers, Names> {
  const { db } = corridor;
  const candidates = new AliasCandidates(db);
  const tellTags = (): void => world.emit({ kind: 'tags.changed' });
  /** Many articles may have gained or lost a tag: what is on screen is asked for again. */
  const tellArticles = (): void => {
    tellTags();
    world.emit({ kind: 'feeds.changed' });
    world.emit({ kind: 'articles.changed', new: [], updated: [] });
  };
  const undoable = (undo: () => void | Promise<void>) => succeed({ undo: undos.push(undo) });

  /** The tag is followed, or goes by other names than before. */
  const look = (tag: TagKey): void => {
    const id = followedTagId(db, tag);
    if (id !== null) lookForMentions(corridor, id);
  };

  async function join(tag: TagKey, alias: TagKey): Promise<(() => Promise<void>) | null> {
    const confirmed = confirmAlias(db, tag, alias);
    if (confirmed === null) return null;
    if (confirmed.aliasFollowedAt !== null) await runSteps(withdrawMentions(db, confirmed.aliasId));
    const named = await runSteps(spreadAliases(db, confirmed.tagId));
    const mutings = await runSteps(actInSteps(db, named, corridor.now()));
    look(tag);
    tellArticles();
    return async () => {
      revokeAlias(db, confirmed);
      if (confirmed.tagFollowedAt === null) await runSteps(withdrawMentions(db, confirmed.tagId));
      await runSteps(withdrawAlias(db, confirmed.tagId));
      for (const [ruleId, some] of Map.groupBy(mutings, (muting) => muting.ruleId)) {
        const ids = some.map(({ articleId }) => articleId);
        await runSteps(setMuting(db, ruleId, ids, false));
      }
      look(tag);
      look(alias);
      tellArticles();
    };
  }

  return {
    'tags.list': ({ matching, limit, order }) =>
      succeed(listTags(db, tagKey(matching) ?? '', limit, order ?? 'articles')),
    'tags.followed': () => succeed(followedTags(db, lastLocalDays(corridor.now(), SPARKLINE_DAYS))),
    'tags.follow': ({ tag, display = tag }) => {
      const known = tagByKey(db, tag);
      const written = tagKey(display) === tag ? display : tag;
      followTag(db, known?.key ?? tag, known?.display ?? written, corridor.now());
      if (known?.isFollowed !== true) look(tag);
      tellTags();
      const followed = tagByKey(db, tag);
      return followed === null ? fail({ kind: 'not-found', what: 'tag' }) : succeed(followed);
    },
    'tags.unfollow': async ({ tag }) => {
      const before = tagByKey(db, tag);
      const id = followedTagId(db, tag);
      const followedAt = before === null ? null : unfollowTag(db, before.key);
      if (before === null || id === null || followedAt === null) return succeed({ undo: null });
      const withdrawn = await runSteps(withdrawMentions(db, id));
      if (withdrawn.length === 0) tellTags();
      else tellArticles();
      return undoable(() => {
        followTag(db, before.key, before.display, followedAt);
        look(before.key);
        tellTags();
      });
    },
    'tags.mentions': ({ tag, limit }) => {
      const id = followedTagId(db, tag);
      return succeed(id === null ? [] : articleRows(db, mentioningArticles(db, id, limit)));
    },
    'tags.page': ({ tag: key, days }) => {
      const tag = tagByKey(db, key);
      if (tag === null) return fail({ kind: 'not-found', what: 'tag' });
      const newest = offlineOfTag(db, tag.key);
      const until = endOfUse(tag, corridor.now(), days);
      return succeed({
        tag,
        until,
        offline: { ready: newest.filter(({ isReady }) => isReady).length, articles: newest.length },
        ...recentOfTag(db, tag.key, lastLocalDays(until, days)),
        aliases: aliasesOf(db, tag.key),
        candidates: candidates.of(tag.key, corridor.now()),
      });
    },
    'tags.rename': ({ tag: key, display }) => {
      const tag = tagByKey(db, key);
      if (tag === null) return fail({ kind: 'not-found', what: 'tag' });
      const before = renameTag(db, tag.key, display);
      tellArticles();
      return undoable(() => {
        renameTag(db, tag.key, before);
        tellArticles();
      });
    },
    'tags.confirm-alias': async ({ tag, alias }) => {
      const undo = await join(tag, alias);
      return undo === null ? succeed({ undo: null }) : undoable(undo);
    },
    'tags.refuse-alias': ({ tag, alias }) => {
      refuseAlias(db, tag, alias);
      tellTags();
      return undoable(() => {
        allowAlias(db, tag, alias);
        tellTags();
      });
    },
    'tags.remove-alias': async ({ alias }) => {
      const released = releaseAlias(db, alias);
      if (released === null) return fail({ kind: 'not-found', what: 'tag' });
      await runSteps(withdrawAlias(db, released.tagId));
      look(released.tag);
      tellArticles();
      return undoable(async () => void (await join(released.tag, alias)));
    },
  };
}

/** A tag that was quiet for all of these days is shown as it was when it was last used. */
function endOfUse({ newestAt }: Tag, now: EpochMs, days: number): EpochMs {
  const from = lastLocalDays(now, days)[0] ?? now;
  return newestAt === null || newestAt >= from ? now : newestAt;
}
