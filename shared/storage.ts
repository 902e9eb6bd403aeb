import * as v from 'valibot';
import type { EpochMs } from './time.ts';

/** Of each feed so many of the newest articles stay, whatever their age. */
export const LEAST_KEPT = 20;
const MOST_KEPT = 100_000;
const LONGEST_DAYS = 3650;

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/**
 * How long articles are kept: so many `days` after they arrived, and the `newest` so many of each feed; null sets no limit.
 * The second takes no unread article.
 */
export const keepsSchema = v.strictObject({
  days: v.nullable(wholeNumber(1, LONGEST_DAYS)),
  newest: v.nullable(wholeNumber(LEAST_KEPT, MOST_KEPT)),
});
export type Keeps = Readonly<v.InferOutput<typeof keepsSchema>>;

/** What is kept of one feed (`keeps` null: as of all), or of all. */
export const retentionWish = v.variant('scope', [
  v.strictObject({ scope: v.literal('all'), keeps: keepsSchema }),
  v.strictObject({ scope: v.literal('feed'), feedId: id, keeps: v.nullable(keepsSchema) }),
]);
export type RetentionWish = Readonly<v.InferOutput<typeof retentionWish>>;

/** What to clear: one feed's articles, those that stand in the lists before a time, or a part of all articles. */
export const clearTarget = v.variant('kind', [
  v.strictObject({ kind: v.literal('feed'), feedId: id }),
  v.strictObject({ kind: v.literal('older-than'), before: v.pipe(v.number(), v.safeInteger()) }),
  v.strictObject({ kind: v.literal('full-texts') }),
  v.strictObject({ kind: v.literal('revisions') }),
]);
export type ClearTarget = Readonly<v.InferOutput<typeof clearTarget>>;

/** What is to go: by what is to be kept, or because a person clears it. */
export type Clearing = RetentionWish | ClearTarget;

/** What would go, and what stays although it was asked for. Articles, each counted once. */
export interface ClearPreview {
  readonly articles: number;
  /** Of how many feeds. */
  readonly feeds: number;
  /** The feeds that would lose most, at most five. */
  readonly most: readonly { readonly title: string; readonly articles: number }[];
  /** An estimate from a sample. */
  readonly bytes: number;
  readonly saved: number;
  readonly downloaded: number;
  /** They carry a followed tag. */
  readonly followed: number;
  /** Their feeds still offer them: they would come back. */
  readonly offered: number;
}

/** Files that can be cleared apart from their articles. */
export const CLEARABLE_FILES = ['pictures', 'recordings'] as const;
export type ClearableFiles = (typeof CLEARABLE_FILES)[number];

/** What clearing files of one kind would take; each is counted once. */
export interface FilesPreview {
  readonly files: number;
  readonly bytes: number;
  /** Of saved articles; pictures also of tags that are kept offline. */
  readonly stay: number;
}

export type StorageKind =
  'texts' | 'full-texts' | 'revisions' | 'search' | 'tags' | 'lists' | 'pictures' | 'recordings';

/** What takes space on the disk, in bytes. */
export interface StorageReport {
  /** Where all of it lies, links followed. */
  readonly place: {
    readonly folder: string;
    /** The name of its file system where another computer keeps it (`nfs4`, `cifs`). */
    readonly share: string | null;
    /** The profile's own path leads here through a link. */
    readonly isLinked: boolean;
  };
  readonly kinds: readonly { readonly kind: StorageKind; readonly bytes: number }[];
  /** Some of the kinds could not be told apart; `lists` holds what is left. */
  readonly isEstimate: boolean;
  /** In the file, but holding nothing: for what comes next, or to be given back. */
  readonly free: number;
  /** What is written first and moved into the file later. */
  readonly log: number;
  /** Of the database as older versions of the program left it. */
  readonly copies: readonly { readonly version: number; readonly bytes: number }[];
  /** The daily copies that a damaged database is repaired from. */
  readonly snapshots: number;
  /** The largest first; texts, index and lists shared out by the length of the texts. */
  readonly sources: readonly {
    /** Null: the sources unsubscribed from. */
    readonly feedId: number | null;
    readonly title: string;
    readonly articles: number;
    readonly bytes: number;
    readonly keeps: Keeps | null;
  }[];
  /** By the month in which articles stand in the lists, the latest first; `startsAt` in UTC. */
  readonly months: readonly {
    readonly startsAt: EpochMs;
    readonly articles: number;
    readonly bytes: number;
  }[];
  /**
   * What writing the file anew would give back: what is free in it, where it does not become smaller by itself, and what
   * deleted articles left between others. 0 where that is not worth it.
   */
  readonly spare: number;
  /** Cleared, and deleted a day later; `since` is null where nothing is. */
  readonly cleared: {
    readonly articles: number;
    readonly bytes: number;
    /** Of copies that were removed. */
    readonly copyBytes: number;
    /** Of pictures and recordings that were removed. */
    readonly fileBytes: number;
    readonly since: EpochMs | null;
  };
}
