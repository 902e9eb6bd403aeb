/**
 * The first shape of the store.
 *
 * Counters are kept by triggers, so that no writer can forget one:
 * articles -> feeds, totals; article_tags and articles -> tag_articles -> tags; articles -> statuses.
 */
export const firstSchema = `
CREATE TABLE feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  feed_url TEXT NOT NULL UNIQUE,
  effective_url TEXT NOT NULL,
  site_url TEXT,
  publisher_title TEXT NOT NULL,
  own_title TEXT,
  folder TEXT,
  language TEXT,
  allow_private INTEGER NOT NULL,
  is_sample INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  hidden_at INTEGER,
  is_settling INTEGER NOT NULL DEFAULT 0,
  etag TEXT,
  last_modified TEXT,
  validators_at INTEGER,
  body_hash TEXT,
  is_paused INTEGER NOT NULL DEFAULT 0,
  next_refresh_at INTEGER NOT NULL,
  last_success_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  fault TEXT,
  median_interval_ms INTEGER,
  ttl_ms INTEGER,
  quiet_hours INTEGER NOT NULL DEFAULT 0,
  quiet_days INTEGER NOT NULL DEFAULT 0,
  moved_to TEXT,
  moved_polls INTEGER NOT NULL DEFAULT 0,
  moved_since INTEGER,
  identify_by TEXT NOT NULL DEFAULT 'guid' CHECK (identify_by IN ('guid', 'link')),
  guid_changes INTEGER NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feeds_due ON feeds (next_refresh_at) WHERE hidden_at IS NULL AND is_paused = 0;

CREATE TABLE refresh_history (
  feed_id INTEGER NOT NULL REFERENCES feeds (id),
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  new_articles INTEGER NOT NULL,
  updated_articles INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  fault TEXT,
  PRIMARY KEY (feed_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE totals (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  articles INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  saved INTEGER NOT NULL
) STRICT;
INSERT INTO totals VALUES (1, 0, 0, 0);

CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  lead_article_id INTEGER
) STRICT;
CREATE INDEX stories_shared ON stories (last_at) WHERE sources >= 2;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  feed_id INTEGER NOT NULL REFERENCES feeds (id),
  identity BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  content_hash BLOB NOT NULL,
  details_hash BLOB NOT NULL,
  title TEXT NOT NULL,
  author TEXT,
  snippet TEXT NOT NULL,
  published_at INTEGER,
  published_offset_minutes INTEGER,
  first_seen_at INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  updated_at INTEGER,
  is_read INTEGER NOT NULL,
  is_saved INTEGER NOT NULL,
  is_hidden INTEGER NOT NULL,
  story_id INTEGER REFERENCES stories (id)
) STRICT;
CREATE INDEX articles_by_time ON articles (sort_at) WHERE is_hidden = 0;
CREATE INDEX articles_unread ON articles (sort_at) WHERE is_read = 0 AND is_hidden = 0;
CREATE INDEX articles_saved ON articles (sort_at) WHERE is_saved = 1;
CREATE INDEX articles_by_feed ON articles (feed_id, sort_at);
CREATE INDEX articles_unread_by_feed ON articles (feed_id, sort_at) WHERE is_read = 0;
CREATE INDEX articles_by_fingerprint ON articles (feed_id, fingerprint);
CREATE INDEX articles_by_story ON articles (story_id, sort_at) WHERE story_id IS NOT NULL;

CREATE TABLE statuses (
  feed_id INTEGER NOT NULL REFERENCES feeds (id),
  identity BLOB NOT NULL,
  article_id INTEGER,
  is_read INTEGER NOT NULL,
  is_saved INTEGER NOT NULL,
  arrived_at INTEGER NOT NULL,
  PRIMARY KEY (feed_id, identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
  id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  guid TEXT,
  link TEXT,
  section TEXT,
  language TEXT,
  word_count INTEGER NOT NULL,
  image_url TEXT,
  enclosures TEXT,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE article_features (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  canonical_link TEXT,
  terms TEXT NOT NULL,
  names TEXT NOT NULL,
  figures TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;

CREATE TABLE undescribed (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL UNIQUE REFERENCES articles (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  display TEXT NOT NULL,
  followed_at INTEGER,
  articles INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tags_by_articles ON tags (articles, key) WHERE articles > 0;
CREATE INDEX tags_followed ON tags (followed_at) WHERE followed_at IS NOT NULL;

CREATE TABLE article_tags (
  article_id INTEGER NOT NULL,
  tag_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag_articles (
  tag_id INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (tag_id, sort_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_articles_unread ON tag_articles (tag_id, sort_at, article_id) WHERE unread = 1;

CREATE TABLE term_articles (
  term INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (term, sort_at, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_stats (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  documents INTEGER NOT NULL,
  counts BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  title, body,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER article_arrives AFTER INSERT ON articles BEGIN
  UPDATE feeds SET articles = articles + 1, unread = unread + (1 - NEW.is_read) WHERE id = NEW.feed_id;
  UPDATE totals SET
    articles = articles + (1 - NEW.is_hidden),
    unread = unread + (1 - NEW.is_hidden) * (1 - NEW.is_read),
    saved = saved + NEW.is_saved;
END;

CREATE TRIGGER article_is_read AFTER UPDATE OF is_read ON articles WHEN OLD.is_read <> NEW.is_read BEGIN
  UPDATE statuses SET is_read = NEW.is_read WHERE feed_id = NEW.feed_id AND identity = NEW.identity;
  UPDATE feeds SET unread = unread + (OLD.is_read - NEW.is_read) WHERE id = NEW.feed_id;
  UPDATE totals SET unread = unread + (1 - NEW.is_hidden) * (OLD.is_read - NEW.is_read);
  UPDATE tag_articles SET unread = 1 - NEW.is_read
    WHERE sort_at = NEW.sort_at AND article_id = NEW.id
      AND tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
END;

CREATE TRIGGER article_is_saved AFTER UPDATE OF is_saved ON articles WHEN OLD.is_saved <> NEW.is_saved BEGIN
  UPDATE statuses SET is_saved = NEW.is_saved WHERE feed_id = NEW.feed_id AND identity = NEW.identity;
  UPDATE totals SET saved = saved + (NEW.is_saved - OLD.is_saved);
END;

CREATE TRIGGER article_is_hidden AFTER UPDATE OF is_hidden ON articles
WHEN OLD.is_hidden = 0 AND NEW.is_hidden = 1 BEGIN
  UPDATE totals SET articles = articles - 1, unread = unread - (1 - NEW.is_read);
  DELETE FROM tag_articles
    WHERE sort_at = NEW.sort_at AND article_id = NEW.id
      AND tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
END;

CREATE TRIGGER article_is_shown AFTER UPDATE OF is_hidden ON articles
WHEN OLD.is_hidden = 1 AND NEW.is_hidden = 0 BEGIN
  UPDATE totals SET articles = articles + 1, unread = unread + (1 - NEW.is_read);
  INSERT INTO tag_articles (tag_id, sort_at, article_id, unread, source)
    SELECT tag_id, NEW.sort_at, NEW.id, 1 - NEW.is_read, source FROM article_tags WHERE article_id = NEW.id;
END;

CREATE TRIGGER article_leaves BEFORE DELETE ON articles BEGIN
  DELETE FROM article_tags WHERE article_id = OLD.id;
  DELETE FROM search WHERE rowid = OLD.id;
  UPDATE statuses SET article_id = NULL WHERE feed_id = OLD.feed_id AND identity = OLD.identity;
  UPDATE feeds SET articles = articles - 1, unread = unread - (1 - OLD.is_read) WHERE id = OLD.feed_id;
  UPDATE totals SET
    articles = articles - (1 - OLD.is_hidden),
    unread = unread - (1 - OLD.is_hidden) * (1 - OLD.is_read),
    saved = saved - OLD.is_saved;
END;

CREATE TRIGGER article_gains_tag AFTER INSERT ON article_tags BEGIN
  INSERT INTO tag_articles (tag_id, sort_at, article_id, unread, source)
    SELECT NEW.tag_id, sort_at, id, 1 - is_read, NEW.source FROM articles
    WHERE id = NEW.article_id AND is_hidden = 0;
END;

CREATE TRIGGER article_loses_tag AFTER DELETE ON article_tags BEGIN
  DELETE FROM tag_articles
    WHERE tag_id = OLD.tag_id AND article_id = OLD.article_id
      AND sort_at = (SELECT sort_at FROM articles WHERE id = OLD.article_id);
END;

CREATE TRIGGER tag_gains_article AFTER INSERT ON tag_articles BEGIN
  UPDATE tags SET articles = articles + 1, unread = unread + NEW.unread WHERE id = NEW.tag_id;
END;

CREATE TRIGGER tag_loses_article AFTER DELETE ON tag_articles BEGIN
  UPDATE tags SET articles = articles - 1, unread = unread - OLD.unread WHERE id = OLD.tag_id;
END;

CREATE TRIGGER tag_article_is_read AFTER UPDATE OF unread ON tag_articles BEGIN
  UPDATE tags SET unread = unread + (NEW.unread - OLD.unread) WHERE id = NEW.tag_id;
END;
`;
