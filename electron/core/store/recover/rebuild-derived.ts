import type { SafeHtml } from '../../../../shared/safe-html.ts';
import type { WritableDb } from '../database.ts';
import { packHtml } from '../packed-html.ts';
import { allRows, run } from '../run-query.ts';
import { sql } from '../sql.ts';
import { recountStories } from '../stories-table.ts';
import { inTransaction } from '../transaction.ts';

/** What is counted, indexed or found from other tables: made anew, never copied. */
export const DERIVED: ReadonlySet<string> = new Set([
  'totals',
  'tag_articles',
  'term_articles',
  'undescribed',
  'unposted',
]);

/** Rows whose article, feed, tag or the like could not be had back. */
const ORPHANS = `
DELETE FROM statuses WHERE feed_id NOT IN (SELECT id FROM feeds);
DELETE FROM refresh_history WHERE feed_id NOT IN (SELECT id FROM feeds);
DELETE FROM served WHERE feed_id NOT IN (SELECT id FROM feeds);
DELETE FROM articles WHERE feed_id NOT IN (SELECT id FROM feeds);
DELETE FROM articles WHERE id NOT IN (SELECT MAX(id) FROM articles GROUP BY feed_id, identity);
DELETE FROM content WHERE id NOT IN (SELECT id FROM articles);
${['article_features', 'full_texts', 'revisions', 'page_queue', 'offline_articles', 'recordings', 'notices']
  .map((table) => `DELETE FROM ${table} WHERE article_id NOT IN (SELECT id FROM articles);`)
  .join('\n')}
DELETE FROM copies WHERE article_id NOT IN (SELECT id FROM articles) OR of_id NOT IN (SELECT id FROM articles);
DELETE FROM article_tags WHERE article_id NOT IN (SELECT id FROM articles) OR tag_id NOT IN (SELECT id FROM tags);
DELETE FROM mentions WHERE article_id NOT IN (SELECT id FROM articles) OR tag_id NOT IN (SELECT id FROM tags);
DELETE FROM rule_acts WHERE article_id NOT IN (SELECT id FROM articles) OR rule_id NOT IN (SELECT id FROM rules);
DELETE FROM article_pictures
  WHERE article_id NOT IN (SELECT id FROM articles) OR picture_id NOT IN (SELECT id FROM pictures);
DELETE FROM alias_refusals WHERE tag_id NOT IN (SELECT id FROM tags);
UPDATE tags SET alias_of = NULL WHERE alias_of NOT IN (SELECT id FROM tags);
UPDATE feeds SET icon_id = NULL WHERE icon_id NOT IN (SELECT id FROM pictures);
`;

/** What was marked is marked, whichever of the two tables could be read. */
const STATUSES = `
UPDATE statuses SET article_id = NULL WHERE article_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM articles AS a
  WHERE a.id = statuses.article_id AND a.feed_id = statuses.feed_id AND a.identity = statuses.identity);
INSERT INTO statuses (feed_id, identity, article_id, is_read, is_saved, arrived_at)
  SELECT feed_id, identity, id, is_read, is_saved, first_seen_at FROM articles WHERE true
  ON CONFLICT (feed_id, identity) DO UPDATE SET article_id = excluded.article_id;
UPDATE articles SET is_read = s.is_read, is_saved = s.is_saved FROM statuses AS s
  WHERE s.article_id = articles.id AND (articles.is_read <> s.is_read OR articles.is_saved <> s.is_saved);
UPDATE articles SET cleared_at = NULL WHERE is_saved = 1;
`;

const SHOWN = `
UPDATE articles SET
  muted_by = (SELECT MIN(rule_id) FROM rule_acts WHERE article_id = articles.id AND mutes = 1);
UPDATE articles SET is_hidden = muted_by IS NOT NULL OR cleared_at IS NOT NULL
  OR (SELECT hidden_at IS NOT NULL FROM feeds WHERE id = articles.feed_id);
UPDATE mentions SET is_shown = (SELECT 1 - is_hidden FROM articles WHERE id = mentions.article_id);
`;

const COUNTERS = `
DELETE FROM tag_articles;
INSERT INTO tag_articles (tag_id, sort_at, article_id, unread, source)
  SELECT t.tag_id, a.sort_at, a.id, 1 - a.is_read, t.source
  FROM article_tags AS t JOIN articles AS a ON a.id = t.article_id WHERE a.is_hidden = 0
  ORDER BY 1, 2, 3;
UPDATE tags SET articles = 0, unread = 0, mentions = 0;
UPDATE tags SET articles = c.articles, unread = c.unread FROM (
  SELECT tag_id, COUNT(*) AS articles, SUM(unread) AS unread FROM tag_articles GROUP BY tag_id) AS c
  WHERE c.tag_id = tags.id;
UPDATE tags SET mentions = c.mentions FROM (
  SELECT tag_id, SUM(is_shown) AS mentions FROM mentions GROUP BY tag_id) AS c WHERE c.tag_id = tags.id;
UPDATE feeds SET articles = 0, unread = 0, muted = 0;
UPDATE feeds SET articles = c.articles, unread = c.unread, muted = c.muted FROM (
  SELECT feed_id, SUM(muted_by IS NULL) AS articles, SUM(muted_by IS NULL AND is_read = 0) AS unread,
    SUM(muted_by IS NOT NULL) AS muted
  FROM articles WHERE cleared_at IS NULL GROUP BY feed_id) AS c WHERE c.feed_id = feeds.id;
DELETE FROM totals;
INSERT INTO totals (id, articles, unread, saved, muted)
  SELECT 1, COALESCE(SUM(is_hidden = 0), 0), COALESCE(SUM(is_hidden = 0 AND is_read = 0), 0),
    COALESCE(SUM(is_saved), 0),
    (SELECT COALESCE(SUM(muted), 0) FROM feeds WHERE hidden_at IS NULL)
  FROM articles;
`;

const STORIES = `
INSERT OR IGNORE INTO stories (id, first_at, last_at, articles, sources)
  SELECT story_id, MIN(sort_at), MAX(sort_at), 0, 0 FROM articles WHERE story_id IS NOT NULL GROUP BY story_id;
DELETE FROM stories WHERE id NOT IN (SELECT story_id FROM articles WHERE story_id IS NOT NULL);
`;

/** Everything is described again, the newest first: search and what is related come back by themselves. */
const DESCRIPTIONS = `
DELETE FROM article_features WHERE article_id IN (SELECT id FROM articles WHERE story_id IS NULL);
INSERT INTO undescribed (article_id) SELECT id FROM articles ORDER BY is_hidden, sort_at DESC;
`;

/**
 * Brings into line with each other what was copied from a damaged database, and makes anew what is found from it.
 * Triggers are to be off.
 */
export function rebuildDerived(db: WritableDb): void {
  inTransaction(db, () => {
    db.exec(ORPHANS);
    db.exec(STATUSES);
    giveEmptyTexts(db);
    db.exec(SHOWN);
    db.exec(COUNTERS);
    db.exec(STORIES);
    const stories = allRows<{ id: number }>(db, sql`SELECT id FROM stories`);
    recountStories(
      db,
      stories.map(({ id }) => id),
    );
    db.exec(DESCRIPTIONS);
  });
}

/** An article whose text is lost has its headline still; the feed's next document gives the text back. */
function giveEmptyTexts(db: WritableDb): void {
  const nothing = packHtml('' as SafeHtml);
  run(
    db,
    sql`UPDATE articles SET details_hash = ${new Uint8Array(8)} WHERE id NOT IN (SELECT id FROM content)`,
  );
  run(
    db,
    sql`INSERT INTO content (id, word_count, body)
        SELECT id, 0, ${nothing} FROM articles WHERE id NOT IN (SELECT id FROM content)`,
  );
}

/** What is lost is asked for again: publishers are to send whole documents. */
export function askFeedsAnew(db: WritableDb, now: number): void {
  run(
    db,
    sql`UPDATE feeds SET etag = NULL, last_modified = NULL, validators_at = NULL, body_hash = NULL,
          next_refresh_at = MIN(next_refresh_at, ${now})`,
  );
}
