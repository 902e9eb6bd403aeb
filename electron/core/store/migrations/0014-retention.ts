/**
 * What a person does not keep for ever.
 *
 * What is cleared goes in two steps. With `cleared_at` it is in no list, count, search or relation, and counts for
 * nothing; a day later it is deleted. `articles.is_hidden` follows it as it follows `muted_by`, and what is both muted and
 * cleared is not among the muted. `served` holds the identities in the last document of each feed: what a feed still offers
 * would come back. `feeds.keeps` is what a person wants of one feed, null where the setting for all holds.
 */
export const retention = `
ALTER TABLE articles ADD COLUMN cleared_at INTEGER;
ALTER TABLE full_texts ADD COLUMN cleared_at INTEGER;
ALTER TABLE revisions ADD COLUMN cleared_at INTEGER;
ALTER TABLE feeds ADD COLUMN keeps TEXT;
CREATE INDEX articles_cleared ON articles (cleared_at) WHERE cleared_at IS NOT NULL;
CREATE INDEX full_texts_cleared ON full_texts (cleared_at) WHERE cleared_at IS NOT NULL;
CREATE INDEX revisions_cleared ON revisions (cleared_at) WHERE cleared_at IS NOT NULL;

DROP INDEX articles_by_feed;
CREATE INDEX articles_by_feed ON articles (feed_id, sort_at, id, muted_by, cleared_at);
DROP INDEX articles_unread_by_feed;
CREATE INDEX articles_unread_by_feed ON articles (feed_id, sort_at)
  WHERE is_read = 0 AND muted_by IS NULL AND cleared_at IS NULL;

CREATE TABLE served (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds (id),
  identities BLOB NOT NULL
) STRICT;

CREATE TABLE retention_runs (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  ran_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER article_is_cleared AFTER UPDATE OF cleared_at ON articles
WHEN OLD.cleared_at IS NULL AND NEW.cleared_at IS NOT NULL BEGIN
  UPDATE feeds SET
    articles = articles - (NEW.muted_by IS NULL),
    unread = unread - (NEW.muted_by IS NULL) * (1 - NEW.is_read),
    muted = muted - (NEW.muted_by IS NOT NULL)
  WHERE id = NEW.feed_id;
  UPDATE articles SET is_hidden = 1 WHERE id = NEW.id;
END;

CREATE TRIGGER article_is_restored AFTER UPDATE OF cleared_at ON articles
WHEN OLD.cleared_at IS NOT NULL AND NEW.cleared_at IS NULL BEGIN
  UPDATE feeds SET
    articles = articles + (NEW.muted_by IS NULL),
    unread = unread + (NEW.muted_by IS NULL) * (1 - NEW.is_read),
    muted = muted + (NEW.muted_by IS NOT NULL)
  WHERE id = NEW.feed_id;
  UPDATE articles SET
    is_hidden = NEW.muted_by IS NOT NULL OR (SELECT hidden_at IS NOT NULL FROM feeds WHERE id = NEW.feed_id)
  WHERE id = NEW.id;
END;

DROP TRIGGER article_is_muted;
CREATE TRIGGER article_is_muted AFTER UPDATE OF muted_by ON articles
WHEN OLD.muted_by IS NULL AND NEW.muted_by IS NOT NULL BEGIN
  UPDATE feeds SET articles = articles - 1, unread = unread - (1 - NEW.is_read), muted = muted + 1
    WHERE id = NEW.feed_id AND NEW.cleared_at IS NULL;
  UPDATE articles SET is_hidden = 1 WHERE id = NEW.id;
END;

DROP TRIGGER article_is_muted_no_more;
CREATE TRIGGER article_is_muted_no_more AFTER UPDATE OF muted_by ON articles
WHEN OLD.muted_by IS NOT NULL AND NEW.muted_by IS NULL BEGIN
  UPDATE feeds SET articles = articles + 1, unread = unread + (1 - NEW.is_read), muted = muted - 1
    WHERE id = NEW.feed_id AND NEW.cleared_at IS NULL;
  UPDATE articles SET
    is_hidden = NEW.cleared_at IS NOT NULL OR (SELECT hidden_at IS NOT NULL FROM feeds WHERE id = NEW.feed_id)
  WHERE id = NEW.id;
END;

DROP TRIGGER article_is_read;
CREATE TRIGGER article_is_read AFTER UPDATE OF is_read ON articles WHEN OLD.is_read <> NEW.is_read BEGIN
  UPDATE statuses SET is_read = NEW.is_read WHERE feed_id = NEW.feed_id AND identity = NEW.identity;
  UPDATE feeds SET unread = unread + (OLD.is_read - NEW.is_read)
    WHERE id = NEW.feed_id AND NEW.muted_by IS NULL AND NEW.cleared_at IS NULL;
  UPDATE totals SET unread = unread + (1 - NEW.is_hidden) * (OLD.is_read - NEW.is_read);
  UPDATE tag_articles SET unread = 1 - NEW.is_read
    WHERE sort_at = NEW.sort_at AND article_id = NEW.id
      AND tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
END;

DROP TRIGGER article_leaves;
CREATE TRIGGER article_leaves BEFORE DELETE ON articles BEGIN
  DELETE FROM article_tags WHERE article_id = OLD.id;
  DELETE FROM search WHERE rowid = OLD.id;
  UPDATE statuses SET article_id = NULL WHERE feed_id = OLD.feed_id AND identity = OLD.identity;
  UPDATE feeds SET
    articles = articles - (OLD.muted_by IS NULL),
    unread = unread - (OLD.muted_by IS NULL) * (1 - OLD.is_read),
    muted = muted - (OLD.muted_by IS NOT NULL)
  WHERE id = OLD.feed_id AND OLD.cleared_at IS NULL;
  UPDATE totals SET
    articles = articles - (1 - OLD.is_hidden),
    unread = unread - (1 - OLD.is_hidden) * (1 - OLD.is_read),
    saved = saved - OLD.is_saved;
END;
`;
