import { hash } from 'node:crypto';
import type { EpochMs } from '../../../shared/time.ts';
import { giveTags, replaceTags } from './article-tags-table.ts';
import {
  insertArticle,
  updateArticle,
  versionById,
  versionsByFingerprint,
  type ArticleKeys,
  type KeptVersion,
} from './articles-table.ts';
import { putContent } from './content-table.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticle } from './new-article.ts';
import { keepRevision } from './revisions-table.ts';
import { moveStatus, putStatus, statusOf, type Status } from './statuses-table.ts';
import { inTransaction } from './transaction.ts';
import { queueDescription } from './undescribed-table.ts';
import { wordsOf } from './wording.ts';

export interface KeptArticle {
  /** `updated`: something a person can see has changed. */
  readonly kind: 'new' | 'updated' | 'unchanged';
  readonly id: number;
  readonly sortAt: EpochMs;
  /** New, but not for the first time: its article was deleted in between. */
  readonly isReturning: boolean;
}

/** What is not so for an item of a feed's archive: that it is the latest version, and that it is news. */
export interface Archive {
  /** Where a new article stands in the lists if it states no date. */
  readonly undatedAt: EpochMs;
  /** Articles that arrived then or later stay as they are: what an archive says of them is older. */
  readonly standsSince: EpochMs;
}

/**
 * Keeps an item of a feed: as a new article, in place of an earlier version of itself, or not at all when nothing
 * changed. Of a version whose words are replaced a copy stays. What was read or saved stays so, also where the article
 * itself was deleted in between; it then comes back with its first arrival. What was kept can be read at once, and
 * waits in a queue to be described.
 *
 * An item whose guid its publisher changed is recognised by its fingerprint, provided date or text is the same too:
 * a daily "Weather today" under one link is a new article each day.
 *
 * @param documentIdentities of all items of the document this one came in: an article whose own identity is among
 *   them is another item, however alike the two are
 * @param archive where it comes from one; null: it is news
 */
export function keepArticle(
  db: WritableDb,
  feedId: number,
  article: NewArticle,
  now: EpochMs,
  documentIdentities: ReadonlySet<string>,
  archive: Archive | null = null,
): KeptArticle {
  return inTransaction(db, () => {
    const keys = keysOf(article);
    const status = statusOf(db, feedId, keys.identity);
    const kept = earlierVersion(db, feedId, article, keys, status, documentIdentities);
    if (kept === null) {
      return keepNew(db, feedId, article, keys, status, { now, undatedAt: archive?.undatedAt ?? now });
    }
    if (archive !== null && kept.firstSeenAt >= archive.standsSince) {
      return { kind: 'unchanged', id: kept.id, sortAt: kept.sortAt, isReturning: false };
    }
    return keepVersion(db, feedId, article, keys, kept, now);
  });
}

function earlierVersion(
  db: ReadableDb,
  feedId: number,
  article: NewArticle,
  keys: ArticleKeys,
  status: Status | null,
  documentIdentities: ReadonlySet<string>,
): KeptVersion | null {
  if (status !== null) return status.articleId === null ? null : versionById(db, status.articleId);
  const alike = versionsByFingerprint(db, feedId, keys.fingerprint);
  return alike.find((kept) => isRenamed(kept, article, keys, documentIdentities)) ?? null;
}

function isRenamed(
  kept: KeptVersion,
  article: NewArticle,
  keys: ArticleKeys,
  documentIdentities: ReadonlySet<string>,
): boolean {
  if (documentIdentities.has(Buffer.from(kept.identity).toString('hex'))) return false;
  if (isSame(kept.contentHash, keys.contentHash)) return true;
  return kept.publishedAt !== null && kept.publishedAt === article.publishedAt;
}

function keepNew(
  db: WritableDb,
  feedId: number,
  article: NewArticle,
  keys: ArticleKeys,
  status: Status | null,
  { now, undatedAt }: { readonly now: EpochMs; readonly undatedAt: EpochMs },
): KeptArticle {
  const { isRead, isSaved, arrivedAt } = status ?? { isRead: 0, isSaved: 0, arrivedAt: now };
  const { id, sortAt } = insertArticle(db, feedId, article, keys, { isRead, isSaved, arrivedAt }, undatedAt);
  putStatus(db, feedId, keys.identity, { articleId: id, isRead, isSaved, arrivedAt });
  putContent(db, id, article);
  giveTags(db, id, article.tags);
  queueDescription(db, id);
  return { kind: 'new', id, sortAt, isReturning: status !== null };
}

function keepVersion(
  db: WritableDb,
  feedId: number,
  article: NewArticle,
  keys: ArticleKeys,
  kept: KeptVersion,
  now: EpochMs,
): KeptArticle {
  const { id, sortAt } = kept;
  const hasNewIdentity = !isSame(kept.identity, keys.identity);
  const isEdited = !isSame(kept.contentHash, keys.contentHash);
  const isChanged = isEdited || !isSame(kept.detailsHash, keys.detailsHash);
  if (hasNewIdentity) moveStatus(db, feedId, kept.identity, keys.identity);
  const isReworded = isEdited && keepRevision(db, id, article, now);
  if (hasNewIdentity || isChanged) {
    updateArticle(db, id, article, keys, {
      publishedAt: believablePublished(kept, article),
      updatedAt: isReworded ? now : null,
      formerTitle: formerTitle(kept, article.title),
    });
    putContent(db, id, article);
  }
  if (!isChanged) return { kind: 'unchanged', id, sortAt, isReturning: false };
  replaceTags(db, id, article.tags);
  queueDescription(db, id);
  return { kind: 'updated', id, sortAt, isReturning: false };
}

/**
 * Some publishers set the date anew with every edit, so the first date stated stays, unless there was none or it lay
 * in the future then.
 */
function believablePublished(kept: KeptVersion, article: NewArticle): EpochMs | null {
  const { publishedAt, firstSeenAt } = kept;
  return publishedAt !== null && publishedAt <= firstSeenAt ? publishedAt : article.publishedAt;
}

/** The headline an article arrived with, as long as it does not read the same as the present one. */
function formerTitle(kept: KeptVersion, title: string): string | null {
  const first = kept.formerTitle ?? kept.title;
  return first === '' || wordsOf(first) === wordsOf(title) ? null : first;
}

function keysOf(article: NewArticle): ArticleKeys {
  return {
    identity: Buffer.from(article.identity, 'hex'),
    fingerprint: Buffer.from(article.fingerprint, 'hex'),
    contentHash: Buffer.from(article.contentHash, 'hex'),
    detailsHash: detailsHash(article),
  };
}

/** Tells whether something besides title and text changed that is shown; 8 bytes, as it only has to tell two apart. */
function detailsHash({
  link,
  author,
  section,
  language,
  imageUrl,
  enclosures,
  tags,
}: NewArticle): Uint8Array {
  const details = JSON.stringify([link, author, section, language, imageUrl, enclosures, tags]);
  return hash('sha256', details, 'buffer').subarray(0, 8);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
