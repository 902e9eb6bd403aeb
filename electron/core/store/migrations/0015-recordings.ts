/**
 * Recordings that somebody asked for, by address, with the article they were asked for in last. Kept under the name of a
 * file; or wanted since `asked_at`; or not to be had for the reason that stands beside. What was heard of one is remembered
 * also while its file is gone.
 */
export const recordings = `
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
`;
