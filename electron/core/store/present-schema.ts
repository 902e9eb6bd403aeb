/** What all migrations come to. Written by its test (`vitest -u`), read by people, and run where a database is new. */
export const presentSchema = `
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
, archive_url TEXT, hub_url TEXT, refused_move TEXT, publisher TEXT NOT NULL DEFAULT '', muted INTEGER NOT NULL DEFAULT 0, is_end_accepted INTEGER NOT NULL DEFAULT 0, notifies INTEGER NOT NULL DEFAULT 0, news_since INTEGER, text_wanted TEXT CHECK (text_wanted IN ('feed', 'full', 'ask')), icon_id INTEGER REFERENCES pictures (id) ON DELETE SET NULL, icon_due_at INTEGER, keeps TEXT, position INTEGER NOT NULL DEFAULT 0, shortest_hours INTEGER, longest_hours INTEGER, came_unencrypted INTEGER NOT NULL DEFAULT 0) STRICT;

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
, muted INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  lead_article_id INTEGER
, is_closed INTEGER NOT NULL DEFAULT 0, looked_at INTEGER, looked_before INTEGER) STRICT;

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
, muted_by INTEGER, former_title TEXT, cleared_at INTEGER) STRICT;

CREATE INDEX articles_by_time ON articles (sort_at) WHERE is_hidden = 0;

CREATE INDEX articles_unread ON articles (sort_at) WHERE is_read = 0 AND is_hidden = 0;

CREATE INDEX articles_saved ON articles (sort_at) WHERE is_saved = 1;

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
, is_findable INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  display TEXT NOT NULL,
  followed_at INTEGER,
  articles INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0
, own_display TEXT, alias_of INTEGER REFERENCES tags (id), mentions INTEGER NOT NULL DEFAULT 0, notifies INTEGER NOT NULL DEFAULT 0, keeps_offline INTEGER NOT NULL DEFAULT 0) STRICT;

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

CREATE TABLE revisions (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  replaced_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  body BLOB NOT NULL, cleared_at INTEGER, is_page INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (article_id, replaced_at)
) STRICT;

CREATE INDEX article_features_by_link ON article_features (canonical_link) WHERE canonical_link IS NOT NULL;

CREATE TABLE views (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  created_at INTEGER NOT NULL
, search_text TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX tags_alias_of ON tags (alias_of) WHERE alias_of IS NOT NULL;

CREATE TABLE alias_refusals (
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  alias_key TEXT NOT NULL,
  PRIMARY KEY (tag_id, alias_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  sort_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  is_shown INTEGER NOT NULL,
  PRIMARY KEY (tag_id, sort_at, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mentions_by_article ON mentions (article_id);

CREATE TRIGGER tag_is_mentioned AFTER INSERT ON mentions BEGIN
  UPDATE tags SET mentions = mentions + NEW.is_shown WHERE id = NEW.tag_id;
END;

CREATE TRIGGER tag_is_mentioned_no_more AFTER DELETE ON mentions BEGIN
  UPDATE tags SET mentions = mentions - OLD.is_shown WHERE id = OLD.tag_id;
END;

CREATE TRIGGER mention_is_hidden_or_shown AFTER UPDATE OF is_shown ON mentions BEGIN
  UPDATE tags SET mentions = mentions + (NEW.is_shown - OLD.is_shown) WHERE id = NEW.tag_id;
END;

CREATE TRIGGER mentioning_article_is_hidden_or_shown AFTER UPDATE OF is_hidden ON articles
WHEN OLD.is_hidden <> NEW.is_hidden BEGIN
  UPDATE mentions SET is_shown = 1 - NEW.is_hidden WHERE article_id = NEW.id;
END;

CREATE TRIGGER tagged_is_more_than_mentioned AFTER INSERT ON article_tags BEGIN
  DELETE FROM mentions WHERE article_id = NEW.article_id AND tag_id = NEW.tag_id;
END;

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

CREATE INDEX articles_muted ON articles (sort_at) WHERE muted_by IS NOT NULL;

CREATE INDEX articles_hidden ON articles (is_hidden) WHERE is_hidden = 1;

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

CREATE TRIGGER feed_has_muted AFTER UPDATE OF muted, hidden_at ON feeds BEGIN
  UPDATE totals SET muted = muted + (NEW.hidden_at IS NULL) * NEW.muted - (OLD.hidden_at IS NULL) * OLD.muted;
END;

CREATE TRIGGER feed_goes_on AFTER UPDATE OF is_paused ON feeds WHEN OLD.is_paused = 1 AND NEW.is_paused = 0 BEGIN
  UPDATE feeds SET is_end_accepted = 0 WHERE id = NEW.id;
END;

CREATE INDEX tags_notifying ON tags (id) WHERE notifies = 1;

CREATE INDEX feeds_notifying ON feeds (id) WHERE notifies = 1;

CREATE TRIGGER feed_has_news AFTER UPDATE OF last_success_at ON feeds
WHEN NEW.news_since IS NULL AND NEW.last_success_at IS NOT NULL BEGIN
  UPDATE feeds SET news_since = MAX(
    NEW.last_success_at,
    COALESCE((SELECT MAX(first_seen_at) FROM articles WHERE feed_id = NEW.id), 0)
  ) WHERE id = NEW.id;
END;

CREATE TABLE notices (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  told_at INTEGER
) STRICT;

CREATE INDEX notices_waiting ON notices (article_id) WHERE told_at IS NULL;

CREATE TABLE digests (
  at INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE full_texts (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  fetched_at INTEGER NOT NULL,
  title TEXT,
  author TEXT,
  published_at INTEGER,
  language TEXT,
  word_count INTEGER NOT NULL,
  image_url TEXT,
  body BLOB NOT NULL
, cleared_at INTEGER) STRICT;

CREATE TABLE page_queue (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  due_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  fault TEXT
) STRICT;

CREATE INDEX page_queue_due ON page_queue (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE pictures (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  name TEXT,
  size_bytes INTEGER,
  width INTEGER,
  height INTEGER,
  kept_at INTEGER,
  due_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  fault TEXT
) STRICT;

CREATE INDEX pictures_due ON pictures (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX pictures_kept ON pictures (kept_at, size_bytes) WHERE name IS NOT NULL;

CREATE INDEX pictures_by_name ON pictures (name) WHERE name IS NOT NULL;

CREATE TABLE article_pictures (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  picture_id INTEGER NOT NULL REFERENCES pictures (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, picture_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_pictures_by_picture ON article_pictures (picture_id);

CREATE TABLE offline_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  look_at INTEGER,
  is_ready INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX offline_articles_to_look_at ON offline_articles (look_at) WHERE look_at IS NOT NULL;

CREATE INDEX feeds_icon ON feeds (icon_id) WHERE icon_id IS NOT NULL;

CREATE INDEX feeds_icon_due ON feeds (icon_due_at) WHERE icon_due_at IS NOT NULL;

CREATE TABLE unposted (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX articles_cleared ON articles (cleared_at) WHERE cleared_at IS NOT NULL;

CREATE INDEX full_texts_cleared ON full_texts (cleared_at) WHERE cleared_at IS NOT NULL;

CREATE INDEX revisions_cleared ON revisions (cleared_at) WHERE cleared_at IS NOT NULL;

CREATE INDEX articles_by_feed ON articles (feed_id, sort_at, id, muted_by, cleared_at);

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

CREATE TRIGGER article_is_muted AFTER UPDATE OF muted_by ON articles
WHEN OLD.muted_by IS NULL AND NEW.muted_by IS NOT NULL BEGIN
  UPDATE feeds SET articles = articles - 1, unread = unread - (1 - NEW.is_read), muted = muted + 1
    WHERE id = NEW.feed_id AND NEW.cleared_at IS NULL;
  UPDATE articles SET is_hidden = 1 WHERE id = NEW.id;
END;

CREATE TRIGGER article_is_muted_no_more AFTER UPDATE OF muted_by ON articles
WHEN OLD.muted_by IS NOT NULL AND NEW.muted_by IS NULL BEGIN
  UPDATE feeds SET articles = articles + 1, unread = unread + (1 - NEW.is_read), muted = muted - 1
    WHERE id = NEW.feed_id AND NEW.cleared_at IS NULL;
  UPDATE articles SET
    is_hidden = NEW.cleared_at IS NOT NULL OR (SELECT hidden_at IS NOT NULL FROM feeds WHERE id = NEW.feed_id)
  WHERE id = NEW.id;
END;

CREATE TRIGGER article_is_read AFTER UPDATE OF is_read ON articles WHEN OLD.is_read <> NEW.is_read BEGIN
  UPDATE statuses SET is_read = NEW.is_read WHERE feed_id = NEW.feed_id AND identity = NEW.identity;
  UPDATE feeds SET unread = unread + (OLD.is_read - NEW.is_read)
    WHERE id = NEW.feed_id AND NEW.muted_by IS NULL AND NEW.cleared_at IS NULL;
  UPDATE totals SET unread = unread + (1 - NEW.is_hidden) * (OLD.is_read - NEW.is_read);
  UPDATE tag_articles SET unread = 1 - NEW.is_read
    WHERE sort_at = NEW.sort_at AND article_id = NEW.id
      AND tag_id IN (SELECT tag_id FROM article_tags WHERE article_id = NEW.id);
END;

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

CREATE TABLE recordings (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  name TEXT,
  size_bytes INTEGER,
  asked_at INTEGER,
  fault TEXT,
  duration_seconds REAL,
  position_seconds REAL NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX recordings_asked ON recordings (asked_at) WHERE asked_at IS NOT NULL;

CREATE INDEX recordings_by_name ON recordings (name) WHERE name IS NOT NULL;

CREATE INDEX recordings_by_article ON recordings (article_id);

CREATE TABLE copies (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  of_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX copies_of ON copies (of_id);

CREATE INDEX feeds_by_position ON feeds (position);

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  host TEXT NOT NULL,
  purpose TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  UNIQUE (host, purpose)
) STRICT;

CREATE INDEX contacts_by_last ON contacts (last_at);

CREATE TABLE picture_traffic (
  quarter_at INTEGER PRIMARY KEY,
  bytes INTEGER NOT NULL
) STRICT;

CREATE TABLE removed_files (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('picture', 'recording')),
  url TEXT NOT NULL,
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  kept_at INTEGER,
  removed_at INTEGER NOT NULL,
  UNIQUE (kind, url)
) STRICT;

CREATE INDEX removed_files_by_name ON removed_files (name);

CREATE INDEX removed_files_by_time ON removed_files (removed_at, size_bytes);

CREATE TRIGGER feed_has_publisher AFTER INSERT ON feeds BEGIN
  UPDATE feeds SET publisher = CASE WHEN substr(replace(replace(replace(replace('|' || lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)), '|www.', '|'), '|feeds.', '|'), '|rss.', '|'), '|feed.', '|'), 2) IN ('youtube.com', 'medium.com', 'reddit.com', 'github.com', 'vimeo.com', 'feedburner.com', 'feedproxy.google.com', 'localhost')
    OR lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)) NOT GLOB '*[a-z]*' OR lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)) GLOB '*:*'
  THEN 'feed ' || NEW.id ELSE substr(replace(replace(replace(replace('|' || lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)), '|www.', '|'), '|feeds.', '|'), '|rss.', '|'), '|feed.', '|'), 2) END WHERE id = NEW.id;
END;

CREATE TRIGGER feed_changes_publisher AFTER UPDATE OF site_url, feed_url ON feeds
WHEN OLD.site_url IS NOT NEW.site_url OR OLD.feed_url <> NEW.feed_url BEGIN
  UPDATE feeds SET publisher = CASE WHEN substr(replace(replace(replace(replace('|' || lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)), '|www.', '|'), '|feeds.', '|'), '|rss.', '|'), '|feed.', '|'), 2) IN ('youtube.com', 'medium.com', 'reddit.com', 'github.com', 'vimeo.com', 'feedburner.com', 'feedproxy.google.com', 'localhost')
    OR lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)) NOT GLOB '*[a-z]*' OR lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)) GLOB '*:*'
  THEN 'feed ' || NEW.id ELSE substr(replace(replace(replace(replace('|' || lower(substr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3), 1, instr(substr(COALESCE(NEW.site_url, NEW.feed_url), instr(COALESCE(NEW.site_url, NEW.feed_url), '://') + 3) || '/', '/') - 1)), '|www.', '|'), '|feeds.', '|'), '|rss.', '|'), '|feed.', '|'), 2) END WHERE id = NEW.id;
END;

INSERT INTO search (search, rank) VALUES ('automerge', 0);

INSERT INTO search (search, rank) VALUES ('crisismerge', 64);

INSERT INTO search (search, rank) VALUES ('pgsz', 8100);

INSERT INTO search (search, rank) VALUES ('usermerge', 8);

INSERT INTO totals VALUES (1, 0, 0, 0, 0);
`;
