import type { TagKey } from '../../../../shared/tag.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { addFeed, moveFeed, renameFeed } from '../feeds-table.ts';
import { dropKeptPage, keepAddress, keptPagesFeed } from '../kept-pages.ts';
import { hideFeed } from '../remove-feed.ts';
import { firstRow, run } from '../run-query.ts';
import { sql } from '../sql.ts';
import { markRead, saveArticle, statusOf } from '../statuses-table.ts';
import { followTag, unfollowTag } from '../tags-table.ts';
import { inTransaction } from '../transaction.ts';
import type { Act } from './act.ts';
import { withLastAddresses } from './last-addresses.ts';

const ACTS_PER_TRANSACTION = 100;

type Mark = Extract<Act, { readonly articles: readonly string[] }>;

/**
 * Does again what was written down; what is so already stays. A mark on an article that is not kept waits among the
 * statuses until the article comes back.
 */
export function replayActs(db: WritableDb, written: readonly Act[]): void {
  const acts = withLastAddresses(written);
  for (const act of acts) if (act.act === 'move-feed') moveAddress(db, act);
  for (let start = 0; start < acts.length; start += ACTS_PER_TRANSACTION) {
    const some = acts.slice(start, start + ACTS_PER_TRANSACTION);
    inTransaction(db, () => some.forEach((act) => replay(db, act)));
  }
}

function replay(db: WritableDb, act: Act): void {
  switch (act.act) {
    case 'read':
    case 'save':
      replayMarks(db, act);
      return;
    case 'follow':
      if (act.value) followTag(db, act.tag as TagKey, act.display, act.at);
      else unfollowTag(db, act.tag as TagKey);
      return;
    case 'subscribe':
      replaySubscription(db, act);
      return;
    case 'keep-page': {
      const { feedTitle: title, allowPrivate, at: now } = act;
      const feedId = keptPagesFeed(db, { title, allowPrivate, now });
      keepAddress(db, feedId, { identity: act.article, link: act.link, title: act.title }, now);
      return;
    }
    case 'drop-page': {
      const feed = feedOf(db, act.feed);
      const status = feed === null ? null : statusOf(db, feed.id, Buffer.from(act.article, 'hex'));
      if (status !== null && status.articleId !== null) dropKeptPage(db, status.articleId, act.at);
      return;
    }
    case 'move-feed':
      // Done before all others.
      return;
  }
}

function moveAddress(db: WritableDb, { feed, to }: Extract<Act, { readonly act: 'move-feed' }>): void {
  if (feedOf(db, to) !== null) return;
  run(db, sql`UPDATE feeds SET feed_url = ${to}, effective_url = ${to} WHERE feed_url = ${feed}`);
}

function replayMarks(db: WritableDb, act: Mark): void {
  const feed = feedOf(db, act.feed);
  if (feed === null) return;
  for (const hex of act.articles) {
    const identity = Buffer.from(hex, 'hex');
    const id = statusOf(db, feed.id, identity)?.articleId ?? null;
    if (id === null) keepMark(db, feed.id, identity, act);
    else if (act.act === 'read') markRead(db, [id], act.value);
    else saveArticle(db, id, act.value);
  }
}

function keepMark(db: WritableDb, feedId: number, identity: Uint8Array, { act, value, at }: Mark): void {
  const isRead = act === 'read' && value;
  const isSaved = act === 'save' && value;
  const mark = act === 'read' ? sql`is_read = ${value}` : sql`is_saved = ${value}`;
  run(
    db,
    sql`INSERT INTO statuses (feed_id, identity, article_id, is_read, is_saved, arrived_at)
        VALUES (${feedId}, ${identity}, NULL, ${isRead}, ${isSaved}, ${at})
        ON CONFLICT (feed_id, identity) DO UPDATE SET ${mark}`,
  );
}

function replaySubscription(db: WritableDb, act: Extract<Act, { readonly act: 'subscribe' }>): void {
  const { feed: feedUrl, title, folder, allowPrivate, at: now } = act;
  const known = feedOf(db, feedUrl);
  if (!act.value) {
    if (known !== null) hideFeed(db, known.id, now);
    return;
  }
  const feed = { feedUrl, title: '', siteUrl: null, folder, allowPrivate, isSample: false, now };
  const id = addFeed(db, feed);
  moveFeed(db, id, folder);
  renameFeed(db, id, title);
}

const feedOf = (db: ReadableDb, feedUrl: string): { readonly id: number } | null =>
  firstRow(db, sql`SELECT id FROM feeds WHERE feed_url = ${feedUrl}`);
