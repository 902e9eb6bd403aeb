import { totals } from '../../../electron/core/store/counts.ts';
import type { ReadableDb } from '../../../electron/core/store/database.ts';

/** The counters, and what counting gives. */
export function counters(db: ReadableDb) {
  const rows = (text: string) =>
    db
      .prepare(text)
      .all()
      .map((row) => JSON.stringify(row));
  return {
    kept: {
      totals: totals(db),
      feeds: rows('SELECT id, articles, unread, muted FROM feeds ORDER BY id'),
      mutedBy: rows('SELECT id, muted_by FROM articles ORDER BY id'),
      hidden: rows('SELECT id, is_hidden FROM articles ORDER BY id'),
      tags: rows('SELECT key, articles, unread, mentions FROM tags ORDER BY key'),
      tagArticles: rows(
        'SELECT tag_id, sort_at, article_id, unread, source FROM tag_articles ORDER BY 1, 2, 3',
      ),
      statuses: rows(
        `SELECT feed_id, hex(identity) AS identity, article_id, is_read, is_saved FROM statuses
         WHERE article_id IS NOT NULL ORDER BY article_id`,
      ),
      stories: rows('SELECT id, articles, sources, lead_article_id FROM stories ORDER BY id'),
      postings: rows('SELECT sort_at, article_id FROM term_articles ORDER BY article_id'),
      clearedAndSaved: rows('SELECT id FROM articles WHERE cleared_at IS NOT NULL AND is_saved = 1'),
      contents: rows('SELECT id FROM content ORDER BY id'),
      search: rows('SELECT rowid AS id FROM search ORDER BY rowid'),
    },
    counted: {
      totals: {
        ...db
          .prepare(
            `SELECT COALESCE(SUM(is_hidden = 0), 0) AS articles,
               COALESCE(SUM(is_hidden = 0 AND is_read = 0), 0) AS unread,
               COALESCE(SUM(is_saved), 0) AS saved,
               COALESCE(SUM(muted_by IS NOT NULL AND cleared_at IS NULL AND feed_id IN (SELECT id FROM feeds WHERE hidden_at IS NULL)), 0) AS muted
             FROM articles`,
          )
          .get(),
      },
      feeds: rows(
        `SELECT f.id, COUNT(*) FILTER (WHERE a.id IS NOT NULL AND muted_by IS NULL) AS articles,
           COUNT(*) FILTER (WHERE is_read = 0 AND muted_by IS NULL) AS unread,
           COUNT(*) FILTER (WHERE muted_by IS NOT NULL) AS muted
         FROM feeds AS f LEFT JOIN articles AS a ON a.feed_id = f.id AND a.cleared_at IS NULL
         GROUP BY f.id ORDER BY f.id`,
      ),
      mutedBy: rows(
        `SELECT id, (SELECT MIN(rule_id) FROM rule_acts WHERE article_id = a.id AND mutes = 1) AS muted_by
         FROM articles AS a ORDER BY id`,
      ),
      hidden: rows(
        `SELECT a.id, (f.hidden_at IS NOT NULL OR a.muted_by IS NOT NULL OR a.cleared_at IS NOT NULL)
           AS is_hidden
         FROM articles AS a JOIN feeds AS f ON f.id = a.feed_id ORDER BY a.id`,
      ),
      tags: rows(
        `SELECT key, COUNT(a.id) AS articles, COALESCE(SUM(a.is_read = 0), 0) AS unread,
           (SELECT COUNT(*) FROM mentions AS m JOIN articles AS b ON b.id = m.article_id
            WHERE m.tag_id = t.id AND b.is_hidden = 0) AS mentions
         FROM tags AS t LEFT JOIN article_tags AS at ON at.tag_id = t.id
           LEFT JOIN articles AS a ON a.id = at.article_id AND a.is_hidden = 0
         GROUP BY t.id ORDER BY key`,
      ),
      tagArticles: rows(
        `SELECT at.tag_id, a.sort_at, a.id AS article_id, 1 - a.is_read AS unread, at.source
         FROM article_tags AS at JOIN articles AS a ON a.id = at.article_id
         WHERE a.is_hidden = 0 ORDER BY 1, 2, 3`,
      ),
      statuses: rows(
        `SELECT feed_id, hex(identity) AS identity, id AS article_id, is_read, is_saved FROM articles
         ORDER BY id`,
      ),
      stories: rows(
        `SELECT s.id, (SELECT COUNT(*) FROM articles WHERE story_id = s.id AND is_hidden = 0) AS articles,
           (SELECT COUNT(DISTINCT feed_id) FROM articles WHERE story_id = s.id AND is_hidden = 0) AS sources,
           (SELECT id FROM articles WHERE story_id = s.id AND is_hidden = 0
            ORDER BY sort_at, id LIMIT 1) AS lead_article_id
         FROM stories AS s WHERE EXISTS (SELECT 1 FROM articles WHERE story_id = s.id) ORDER BY s.id`,
      ),
      postings: rows(
        `SELECT a.sort_at, a.id AS article_id FROM articles AS a JOIN article_features AS f
           ON f.article_id = a.id WHERE f.terms <> '[]' ORDER BY a.id`,
      ),
      clearedAndSaved: [],
      contents: rows('SELECT id FROM articles ORDER BY id'),
      search: rows('SELECT id FROM articles ORDER BY id'),
    },
  };
}
