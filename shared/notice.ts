import * as v from 'valibot';
import type { ArticleRow } from './article.ts';
import type { NamedCondition } from './muted-by.ts';
import { tagKeySchema } from './tag-key-schema.ts';
import type { TagKey } from './tag.ts';
import type { EpochMs } from './time.ts';

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Where a notice leads when it is opened. */
const noticeTarget = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), articleId: id }),
  v.strictObject({ kind: v.literal('tag'), tag: tagKeySchema }),
  v.strictObject({ kind: v.literal('feed'), feedId: id }),
  v.strictObject({ kind: v.literal('latest') }),
  v.strictObject({ kind: v.literal('digest') }),
]);
export type NoticeTarget = Readonly<v.InferOutput<typeof noticeTarget>>;

const line = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

/** A notice in words, as the system shows it: plain text. */
export const shownNotice = v.strictObject({ title: line(200), body: line(600), target: noticeTarget });
export type ShownNotice = Readonly<v.InferOutput<typeof shownNotice>>;

/** Why a person is told of an article: they asked for it by a tag, by a feed, or by a rule. */
export type NoticeCause =
  | { readonly kind: 'tag'; readonly tag: TagKey; readonly display: string }
  | { readonly kind: 'feed'; readonly feedId: number; readonly title: string }
  | { readonly kind: 'rule'; readonly ruleId: number; readonly names: NamedCondition };

/** What a person is told at once: the news of one cause, or of all that are left, or that the digest is there. */
export type Notice =
  | {
      readonly kind: 'news';
      /** One, or several where this is all that was left. */
      readonly causes: readonly NoticeCause[];
      /** `articles` tell of `stories` events. */
      readonly articles: number;
      readonly stories: number;
      readonly newest: { readonly articleId: number; readonly title: string; readonly sourceTitle: string };
    }
  | { readonly kind: 'digest'; readonly stories: number; readonly tags: number };

/** What came under the followed tags within a day. */
export interface Digest {
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** Events of all sections, each counted once. */
  readonly stories: number;
  /** In the order of the rail; tags without news are left out. */
  readonly sections: readonly DigestSection[];
}

export interface DigestSection {
  readonly tag: TagKey;
  readonly display: string;
  /** Of the day, all sections counted for themselves. */
  readonly articles: number;
  readonly stories: number;
  /** The newest report of each of its stories that no section above has, most reported first, at most five. */
  readonly rows: readonly ArticleRow[];
}
