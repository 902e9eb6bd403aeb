import * as v from 'valibot';
import {
  backupParts,
  type BackupPreview,
  type BackupSizes,
  type HandedOver,
  type LastRestore,
  type ProfileSize,
} from './backup.ts';
import type { Asked, MenuAction } from './asked.ts';
import type { Contact } from './contact.ts';
import type { Article, ArticleList, ArticleRow, FoundList, FullTextState, SmartView } from './article.ts';
import type { Feed, FeedActivity, FeedPage, FoundFeed, OpmlPreview } from './feed.ts';
import { shownNotice, type Digest, type Notice, type NoticeTarget } from './notice.ts';
import type { ArticlePicture } from './picture.ts';
import type { Recording } from './recording.ts';
import type { Difference, Revision } from './revision.ts';
import type { Excerpt } from './search.ts';
import { RESCUE_WAYS, type Recovery, type Rescue } from './recovery.ts';
import { ruleSchema, type Rule, type RuleTrial } from './rule.ts';
import { settingsPatch, type Settings } from './settings.ts';
import {
  clearTarget,
  retentionWish,
  type ClearPreview,
  CLEARABLE_FILES,
  type FilesPreview,
  type StorageReport,
} from './storage.ts';
import type { About, AppStatus, Counts } from './status.ts';
import type { Hot, Related } from './story.ts';
import type { Tag, TagPage } from './tag.ts';
import { tagKeySchema } from './tag-key-schema.ts';

/**
 * Every request the page can make, and every event it can hear. JSON values only. Arguments are checked by
 * these guards on arrival (`electron/core/serve.ts`); the page imports the types alone.
 */
interface RequestSpec<Schema extends v.GenericSchema, Value> {
  readonly args: Schema;
  /** Never set: carries the type of the answer. */
  readonly answer?: Value;
}

const request =
  <Value>() =>
  <Schema extends v.GenericSchema>(args: Schema): RequestSpec<Schema, Value> => ({ args });

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const time = v.pipe(v.number(), v.safeInteger());
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const searchText = text(500);
const ids = v.pipe(v.array(id), v.maxLength(1000), v.readonly());
const nothing = v.strictObject({});

const keys = v.pipe(v.array(tagKeySchema), v.maxLength(12), v.readonly());
const name = v.pipe(text(200), v.trim(), v.minLength(1));

/** As publishers are asked. */
const hours = upTo(24);

const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));

const filter = v.strictObject({
  scope: v.variant('kind', [
    v.strictObject({ kind: v.literal('latest') }),
    v.strictObject({ kind: v.literal('saved') }),
    v.strictObject({ kind: v.literal('muted') }),
    v.strictObject({ kind: v.literal('feed'), feedId: id }),
    v.strictObject({ kind: v.literal('folder'), folder: text(1000) }),
  ]),
  tags: keys,
  anyTags: v.optional(keys),
  noTags: v.optional(keys),
  unreadOnly: v.boolean(),
});

const files = v.picklist(CLEARABLE_FILES);
const cursor = v.nullable(v.strictObject({ sortAt: time, id }));

/** An undo that is still possible for a while; null when there is nothing to take back. */
export interface Undoable {
  readonly undo: string | null;
}

export const requests = {
  'app.about': request<About>()(nothing),
  'app.status': request<AppStatus>()(nothing),
  'counts.get': request<Counts>()(nothing),
  'settings.get': request<Settings>()(nothing),
  'settings.set': request<Settings>()(settingsPatch),
  /** The last time a database that could not be used was made anew, until the person has put it away. */
  'recovery.get': request<Recovery | null>()(nothing),
  'recovery.dismiss': request<null>()(nothing),
  /** Why no database could be opened, and what helps; null where one is open. */
  'rescue.get': request<Rescue | null>()(nothing),
  /** Opens a database in one of the ways that `rescue.get` offers; `reader.restarted` tells when it is open, or is not. */
  'rescue.open': request<null>()(v.strictObject({ way: v.picklist(RESCUE_WAYS) })),
  /** The list of subscriptions that is kept beside the database, as OPML. */
  'rescue.subscriptions': request<string>()(nothing),
  'undo.apply': request<null>()(v.strictObject({ undo: text(64) })),

  /**
   * With `isGrouped` a story stands in the list once, as its newest report; not in one feed's list, nor in Saved. With
   * `until`, a list's `newestId`, it is that list as it would be now had nothing arrived since.
   */
  'articles.list': request<ArticleList>()(
    v.strictObject({
      filter,
      isGrouped: v.optional(v.boolean()),
      until: v.optional(id),
      after: cursor,
      limit: upTo(20_000),
    }),
  ),
  /** Unknown ids are left out; the order is that of `ids`. */
  'articles.rows': request<readonly ArticleRow[]>()(v.strictObject({ ids })),
  'articles.open': request<Article>()(v.strictObject({ id })),
  /** Fetches the full text of its page; answers when it is kept, or why it is not. */
  'articles.fetch-text': request<FullTextState>()(v.strictObject({ id })),
  /** The versions before the present one, the latest first; at most 20. */
  'articles.revisions': request<readonly Revision[]>()(v.strictObject({ id })),
  /** From one version of those to a later one, each by when it was replaced; `to` null: to the present one of its kind. */
  'articles.difference': request<Difference>()(v.strictObject({ id, from: time, to: v.nullable(time) })),
  /** How it stands with the pictures of the open article. */
  'articles.pictures': request<readonly ArticlePicture[]>()(v.strictObject({ id })),
  /** Fetches one of its pictures, whatever became of it before; `pictures.changed` tells when it is there. */
  'articles.fetch-picture': request<null>()(v.strictObject({ id, url: text(4000) })),
  /**
   * Keeps the article at any address among the saved ones; one that is here already is saved. `feedTitle` names the feed of
   * such articles when the first one comes.
   */
  'articles.keep-page': request<Undoable & { readonly articleId: number; readonly isKnown: boolean }>()(
    v.strictObject({ address: text(8000), allowPrivate: v.boolean(), feedTitle: name }),
  ),
  'articles.related': request<Related>()(v.strictObject({ id })),
  /** With `withStory` the other reports of their stories, too. */
  'articles.mark': request<null>()(
    v.strictObject({ ids, isRead: v.boolean(), withStory: v.optional(v.boolean()) }),
  ),
  'articles.save': request<null>()(v.strictObject({ id, isSaved: v.boolean() })),
  /** Marks everything in the list read, up to `until` (sort time of what the person saw newest). */
  'articles.mark-all': request<Undoable & { readonly marked: number }>()(
    v.strictObject({ filter, until: time }),
  ),
  /** Best first; at most `limit`. `text` as `shared/search.ts` reads it; the filter narrows it. */
  'articles.search': request<FoundList>()(v.strictObject({ text: searchText, filter, limit: upTo(500) })),
  /** Where the words of a search stand in these articles; none of those that are no longer kept. */
  'articles.excerpts': request<readonly Excerpt[]>()(
    v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(60), v.readonly()), text: searchText }),
  ),
  /** The authors of the newest articles, who wrote most of them first; `matching` is part of a name, or empty for all. */
  'articles.authors': request<readonly string[]>()(v.strictObject({ matching: text(200), limit: upTo(100) })),
  /** How it stands with the recordings that come with an article. */
  'recordings.get': request<readonly Recording[]>()(v.strictObject({ articleId: id })),
  /** Downloads one of them; `recordings.changed` tells how it goes. */
  'recordings.download': request<null>()(v.strictObject({ articleId: id, url: text(4000) })),
  'recordings.cancel': request<null>()(v.strictObject({ articleId: id, url: text(4000) })),
  /** Its file alone: how far it was heard is remembered. */
  'recordings.remove': request<Undoable>()(v.strictObject({ articleId: id, url: text(4000) })),
  /** How far it was heard. */
  'recordings.note-position': request<null>()(
    v.strictObject({
      articleId: id,
      url: text(4000),
      positionSeconds: seconds,
      durationSeconds: v.nullable(seconds),
    }),
  ),

  /** Hands title and address of the original on as the desktop does: by its share menu (macOS), else by a letter. */
  'articles.share': request<null>()(v.strictObject({ id })),

  'stories.hot': request<Hot>()(nothing),
  /** The reports of an article's story, newest first, itself among them; at most 100. */
  'stories.articles': request<readonly ArticleRow[]>()(v.strictObject({ articleId: id })),
  /** Takes an article out of its story for good. */
  'stories.split': request<Undoable>()(v.strictObject({ articleId: id })),
  /** Makes one story of two, for good. */
  'stories.join': request<Undoable>()(v.strictObject({ articleId: id, withArticleId: id })),

  'feeds.list': request<readonly Feed[]>()(nothing),
  'feeds.find': request<readonly FoundFeed[]>()(
    v.strictObject({ address: text(4000), allowPrivate: v.boolean() }),
  ),
  'feeds.subscribe': request<Feed>()(
    v.strictObject({ feedUrl: text(4000), folder: v.nullable(text(1000)), allowPrivate: v.boolean() }),
  ),
  'feeds.unsubscribe': request<Undoable>()(v.strictObject({ feedId: id })),
  'feeds.rename': request<Feed>()(
    v.strictObject({ feedId: id, title: v.pipe(text(500), v.trim(), v.minLength(1)) }),
  ),
  /** Keeps the articles of a feed that is paused because it ended for good; nothing more is asked about it. */
  'feeds.accept-end': request<Feed>()(v.strictObject({ feedId: id })),
  'feeds.move': request<Feed>()(v.strictObject({ feedId: id, folder: v.nullable(text(1000)) })),
  /** Puts feeds in this order, each into its folder; those that are not named follow them. */
  'feeds.arrange': request<Undoable>()(
    v.strictObject({
      places: v.pipe(
        v.array(v.strictObject({ feedId: id, folder: v.nullable(text(1000)) })),
        v.maxLength(100_000),
        v.readonly(),
      ),
    }),
  ),
  /** From all feeds of a folder and of the folders in it. */
  'feeds.unsubscribe-folder': request<Undoable & { readonly feeds: number }>()(
    v.strictObject({ folder: v.pipe(text(1000), v.minLength(1)) }),
  ),
  /** null: as the setting for all feeds says. */
  'feeds.want-text': request<Feed>()(
    v.strictObject({ feedId: id, wanted: v.nullable(v.picklist(['feed', 'full', 'ask'])) }),
  ),
  /** null: every feed that is not paused. Answers when the refresh has begun. */
  'feeds.refresh': request<null>()(v.strictObject({ feedId: v.nullable(id) })),
  /** Ends the refresh under way; what was read by then stays, the rest is asked again later. */
  'feeds.cancel-refresh': request<null>()(nothing),
  /**
   * Gives a subscription another address, with everything it had kept. Its old address again, where the publisher has
   * moved it: that move is not followed any more.
   */
  'feeds.set-address': request<Undoable>()(v.strictObject({ feedId: id, feedUrl: text(4000) })),
  /** Opens the feed's site, or the front page of its host; `opened` as with `links.open`. */
  'feeds.open-site': request<{ readonly url: string; readonly opened: boolean }>()(
    v.strictObject({ feedId: id }),
  ),
  /** Reads the feed's archives (RFC 5005) back to what is kept. `isComplete` is false where they end before. */
  'feeds.fill-gap': request<{ readonly articles: number; readonly isComplete: boolean }>()(
    v.strictObject({ feedId: id }),
  ),
  'feeds.activity': request<readonly FeedActivity[]>()(nothing),
  'feeds.page': request<FeedPage>()(
    v.strictObject({
      feedId: id,
      days: v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(366)),
    }),
  ),
  /** From the next request on; null: as the setting for all feeds says. */
  'feeds.set-pace': request<null>()(
    v.strictObject({
      feedId: id,
      pace: v.nullable(
        v.pipe(
          v.strictObject({ shortestHours: hours, longestHours: hours }),
          v.check(({ shortestHours, longestHours }) => shortestHours <= longestHours, 'the limits cross'),
        ),
      ),
    }),
  ),

  'opml.import': request<
    Undoable & { readonly added: number; readonly known: number; readonly refused: readonly string[] }
  >()(v.strictObject({ text: text(50_000_000), allowPrivate: v.boolean() })),
  /** What an import of it would bring. */
  'opml.preview': request<OpmlPreview>()(v.strictObject({ text: text(50_000_000) })),
  'opml.export': request<string>()(nothing),
  'sample.load': request<{ readonly feeds: number; readonly articles: number }>()(nothing),

  /** The busiest first; `matching` is any spelling, or empty for all. */
  'tags.list': request<readonly Tag[]>()(
    v.strictObject({
      matching: text(200),
      limit: upTo(100_000),
      /** The busiest first where left out. */
      order: v.optional(v.picklist(['articles', 'newest', 'name'])),
    }),
  ),
  'tags.followed': request<readonly Tag[]>()(nothing),
  /** `display`: how it is written, as long as nothing carries it: by that it is looked for, too. */
  'tags.follow': request<Tag>()(v.strictObject({ tag: tagKeySchema, display: v.optional(text(100)) })),
  'tags.unfollow': request<Undoable>()(v.strictObject({ tag: tagKeySchema })),

  'tags.page': request<TagPage>()(
    v.strictObject({
      tag: tagKeySchema,
      days: v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(366)),
    }),
  ),
  /** The newest articles that name a followed tag and do not carry it. */
  'tags.mentions': request<readonly ArticleRow[]>()(v.strictObject({ tag: tagKeySchema, limit: upTo(100) })),
  /** The person's own spelling; the key stays. */
  'tags.rename': request<Undoable>()(
    v.strictObject({ tag: tagKeySchema, display: v.pipe(text(100), v.trim(), v.minLength(1)) }),
  ),
  /** `alias` is another spelling of `tag`: what carries the one is found under the other. Also how two tags merge. */
  'tags.confirm-alias': request<Undoable>()(v.strictObject({ tag: tagKeySchema, alias: tagKeySchema })),
  /** It is not, and is not proposed again. */
  'tags.refuse-alias': request<Undoable>()(v.strictObject({ tag: tagKeySchema, alias: tagKeySchema })),
  'tags.remove-alias': request<Undoable>()(v.strictObject({ alias: tagKeySchema })),

  'views.list': request<readonly SmartView[]>()(nothing),
  /** `id` null saves a new one. */
  'views.save': request<SmartView>()(
    v.strictObject({ id: v.nullable(id), name, filter, text: v.optional(searchText, '') }),
  ),
  'views.remove': request<Undoable>()(v.strictObject({ id })),

  'rules.list': request<readonly Rule[]>()(nothing),
  /**
   * `id` null makes a new one. A rule acts on what arrives from now on; with `withKept` one that mutes hides the articles
   * that its trial meets as well, `hidden` of them. What a changed rule hid and does not meet any more is
   * shown again.
   */
  'rules.save': request<Undoable & { readonly rule: Rule; readonly hidden: number }>()(
    v.strictObject({ id: v.nullable(id), rule: ruleSchema, withKept: v.optional(v.boolean()) }),
  ),
  /** What it hid is shown again, unless another rule hides it too. */
  'rules.remove': request<Undoable>()(v.strictObject({ id })),
  'rules.try': request<RuleTrial>()(v.strictObject({ rule: ruleSchema })),
  /** Shows one article that rules hide; none of them hides it again. */
  'rules.show-article': request<Undoable>()(v.strictObject({ articleId: id })),

  /** A person is told, or not any more, of what arrives under a followed tag. */
  'tags.notify': request<null>()(v.strictObject({ tag: tagKeySchema, notifies: v.boolean() })),
  /** A followed tag's newest articles are kept whole, as they come; or not any more. */
  'tags.keep-offline': request<null>()(v.strictObject({ tag: tagKeySchema, keepsOffline: v.boolean() })),
  'feeds.notify': request<null>()(v.strictObject({ feedId: id, notifies: v.boolean() })),
  /** What is to be told by now, at most three; each is given once, to whoever asks first. */
  'notices.take': request<readonly Notice[]>()(nothing),
  /** Shows a notice of the system; `shown` is false where the shell leaves it to the page (browser shell). */
  'notices.show': request<{ readonly shown: boolean }>()(shownNotice),
  'digest.get': request<Digest>()(nothing),

  /** What would be cleared if this were kept and no more. */
  'retention.preview': request<ClearPreview>()(retentionWish),
  /** Keeps this and no more from now on, and clears what is past it; the undo takes back both. */
  'retention.apply': request<Undoable & { readonly articles: number }>()(retentionWish),
  /** Reads the whole file, elsewhere: nothing else waits for the answer. */
  'storage.get': request<StorageReport>()(nothing),
  'storage.preview': request<ClearPreview>()(clearTarget),
  /** What is saved, has a downloaded recording, carries a followed tag or is still offered by its feed stays. The rest is deleted a day later. */
  'storage.clear': request<Undoable & { readonly articles: number }>()(clearTarget),
  /** Takes back all that was cleared or removed and is not deleted yet. */
  'storage.restore': request<{ readonly articles: number; readonly copies: number }>()(nothing),
  /** Deletes it without waiting for the day to pass, and makes the file smaller. */
  'storage.purge': request<null>()(nothing),
  /** Writes the file anew without what holds nothing. Every other request waits meanwhile. */
  'storage.compact': request<null>()(nothing),
  /** Lets go of all pictures but those of saved articles, of tags kept offline, and icons; they are fetched again on opening. Their files are deleted a day later. */
  'storage.clear-files': request<Undoable & { readonly bytes: number }>()(v.strictObject({ kind: files })),
  'storage.preview-files': request<FilesPreview>()(v.strictObject({ kind: files })),
  /** Removes the copies that older versions of the program left. */
  'storage.remove-copies': request<Undoable>()(nothing),

  /** Every host that was contacted, the latest first; at most 5000 lines. */
  'contacts.list': request<readonly Contact[]>()(nothing),

  'backup.measure': request<BackupSizes>()(nothing),
  /** Writes a backup and hands it over; `backup.progress` tells how far it is. Null where the person has given it up. */
  'backup.write': request<HandedOver | null>()(backupParts),
  'backup.cancel': request<null>()(nothing),
  /**
   * Reads a backup through and says what is in it; nothing is changed. `upload` is what the page has left at the browser
   * shell; the desktop shell asks for a file itself. Null where the person chose none.
   */
  'backup.look': request<BackupPreview | null>()(v.strictObject({ upload: v.nullable(text(64)) })),
  /** It is not to be restored. */
  'backup.forget': request<null>()(nothing),
  /** Has a backup take the place of everything that is here; `reader.restarted` tells when it has. */
  'backup.restore': request<null>()(v.strictObject({ token: text(64) })),
  /** Null where nothing from before a restore is left. */
  'backup.last-restore': request<LastRestore | null>()(nothing),
  /** Puts back what was here before the last restore. */
  'backup.undo-restore': request<null>()(nothing),
  'profile.measure': request<ProfileSize>()(nothing),
  /** Deletes everything there is, for good, and begins anew. */
  'profile.erase': request<null>()(v.strictObject({ isMeant: v.literal(true) })),

  /**
   * Opens an article's original (`href` null) or a link that stands in its body. `opened` is false where the shell
   * leaves opening to the page (browser shell).
   */
  'links.open': request<{ readonly url: string; readonly opened: boolean }>()(
    v.strictObject({ articleId: id, href: v.nullable(text(4000)) }),
  ),
} as const;

export type RequestName = keyof typeof requests;

/** What a caller passes. */
export type RequestArgs<Name extends RequestName> = v.InferInput<(typeof requests)[Name]['args']>;

/** What a handler receives after the guard. */
export type CheckedArgs<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['args']>;

export type Answer<Name extends RequestName> =
  NonNullable<(typeof requests)[Name]['answer']> | NullAnswer<Name>;
type NullAnswer<Name extends RequestName> = null extends (typeof requests)[Name]['answer'] ? null : never;

/** Events carry ids, or a status small enough to be its own news. */
export type ReaderEvent =
  | {
      readonly kind: 'articles.changed';
      readonly new: readonly number[];
      readonly updated: readonly number[];
    }
  /** Read or saved marks moved; empty `ids` means many. */
  | { readonly kind: 'statuses.changed'; readonly ids: readonly number[] }
  /** Pictures of these articles have come, or it is known why they do not. */
  | { readonly kind: 'pictures.changed'; readonly articleIds: readonly number[] }
  /** It stands otherwise with a recording of these articles, or more of it has come. */
  | { readonly kind: 'recordings.changed'; readonly articleIds: readonly number[] }
  | { readonly kind: 'backup.progress'; readonly doneBytes: number; readonly allBytes: number }
  | { readonly kind: 'feeds.changed' }
  | { readonly kind: 'tags.changed' }
  | { readonly kind: 'views.changed' }
  | { readonly kind: 'rules.changed' }
  | { readonly kind: 'settings.changed' }
  /** Something was cleared, restored or deleted. */
  | { readonly kind: 'storage.changed' }
  /** There are notices to take. */
  | { readonly kind: 'notices.due' }
  /** The person pressed a notice of the system. */
  | { readonly kind: 'notice.opened'; readonly target: NoticeTarget }
  /** The native menu or the tray was used. */
  | { readonly kind: 'action.asked'; readonly action: MenuAction }
  /** A link or a file is to be shown. */
  | { readonly kind: 'asked'; readonly asked: Asked }
  /** The reader died and came back: everything on screen is to be asked for again. */
  | { readonly kind: 'reader.restarted' }
  | { readonly kind: 'status.changed'; readonly status: AppStatus };
