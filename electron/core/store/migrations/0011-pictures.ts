/**
 * Pictures, by address: kept under the name of a file, waiting, or given up for the reason that stands beside. The same
 * file may be had from several addresses. `offline_articles` are to be kept whole, with their pictures: those whose
 * `look_at` is not null wait until what they show is listed; `is_ready` once nothing of them is waited for.
 */
export const pictures = `
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

ALTER TABLE tags ADD COLUMN keeps_offline INTEGER NOT NULL DEFAULT 0;

ALTER TABLE feeds ADD COLUMN icon_id INTEGER REFERENCES pictures (id) ON DELETE SET NULL;
ALTER TABLE feeds ADD COLUMN icon_due_at INTEGER;
CREATE INDEX feeds_icon ON feeds (icon_id) WHERE icon_id IS NOT NULL;
CREATE INDEX feeds_icon_due ON feeds (icon_due_at) WHERE icon_due_at IS NOT NULL;
UPDATE feeds SET icon_due_at = 0 WHERE is_sample = 0 AND hidden_at IS NULL;
`;
