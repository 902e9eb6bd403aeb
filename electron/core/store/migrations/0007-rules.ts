/**
 * Rules, and what they did.
 *
 * `rule_acts` says which rule has acted on which article, so that none does twice, and whether it mutes it still.
 * `articles.muted_by` follows it: the oldest of the rules that mute the article. What is muted is hidden whatever becomes
 * of its feed, and counts as `muted` and nowhere else. A rule that was removed stays until the next start, so
 * that it can be put back.
 */
export const rules = `
CREATE TABLE rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL,
  since INTEGER NOT NULL,
  acted INTEGER NOT NULL DEFAULT 0,
  removed_at INTEGER
) STRICT;

CREATE TABLE rule_acts (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  rule_id INTEGER NOT NULL REFERENCES rules (id) ON DELETE CASCADE,
  mutes INTEGER NOT NULL,
  PRIMARY KEY (article_id, rule_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rule_acts_by_rule ON rule_acts (rule_id, mutes);

ALTER TABLE articles ADD COLUMN muted_by INTEGER;
ALTER TABLE feeds ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE totals ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;

CREATE INDEX articles_muted ON articles (sort_at) WHERE muted_by IS NOT NULL;
CREATE INDEX articles_hidden ON articles (is_hidden) WHERE is_hidden = 1;
DROP INDEX articles_by_feed;
CREATE INDEX articles_by_feed ON articles (feed_id, sort_at, id, muted_by);
DROP INDEX articles_unread_by_feed;
CREATE INDEX articles_unread_by_feed ON articles (feed_id, sort_at) WHERE is_read = 0 AND muted_by IS NULL;

CREATE TRIGGER rule_acts_once AFTER INSERT ON rule_acts BEGIN
  UPDATE rules SET acted = acted + 1 WHERE id = NEW.rule_id;
END;

CREATE TRIGGER rule_mutes AFTER INSERT ON rule_acts WHEN NEW.mutes = 1 BEGIN
  UPDATE articles SET muted_by = MIN(COALESCE(muted_by, NEW.rule_id), NEW.rule_id) WHERE id = NEW.article_id;
END;

CREATE TRIGGER rule_mutes_or_not AFTER UPDATE OF mutes ON rule_acts WHEN OLD.mutes <> NEW.mutes BEGIN
  UPDATE articles SET
    muted_by = (SELECT MIN(rule_id) FROM rule_acts WHERE article_id = NEW.article_id AND mutes = 1)
  WHERE id = NEW.article_id;
END;

CREATE TRIGGER article_is_muted AFTER UPDATE OF muted_by ON articles
WHEN OLD.muted_by IS NULL AND NEW.muted_by IS NOT NULL BEGIN
  UPDATE feeds SET articles = articles - 1, unread = unread - (1 - NEW.is_read), muted = muted + 1
    WHERE id = NEW.feed_id;
  UPDATE articles SET is_hidden = 1 WHERE id = NEW.id;
END;

CREATE TRIGGER article_is_muted_no_more AFTER UPDATE OF muted_by ON articles
WHEN OLD.muted_by IS NOT NULL AND NEW.muted_by IS NULL BEGIN
  UPDATE feeds SET articles = articles + 1, unread = unread + (1 - NEW.is_read), muted = muted - 1
    WHERE id = NEW.feed_id;
  UPDATE articles SET is_hidden = (SELECT hidden_at IS NOT NULL FROM feeds WHERE id = NEW.feed_id)
    WHERE id = NEW.id;
END;

CREATE TRIGGER feed_has_muted AFTER UPDATE OF muted, hidden_at ON feeds BEGIN
  UPDATE totals SET muted = muted + (NEW.hidden_at IS NULL) * NEW.muted - (OLD.hidden_at IS NULL) * OLD.muted;
END;

DROP TRIGGER article_is_read;
CREATE TRIGGER article_is_read AFTER UPDATE OF is_read ON articles WHEN OLD.is_read <> NEW.is_read BEGIN
  UPDATE statuses SET is_read = NEW.is_read WHERE feed_id = NEW.feed_id AND identity = NEW.identity;
  UPDATE feeds SET unread = unread + (OLD.is_read - NEW.is_read)
    WHERE id = NEW.feed_id AND NEW.muted_by IS NULL;
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
  WHERE id = OLD.feed_id;
  UPDATE totals SET
    articles = articles - (1 - OLD.is_hidden),
    unread = unread - (1 - OLD.is_hidden) * (1 - OLD.is_read),
    saved = saved - OLD.is_saved;
END;
`;
