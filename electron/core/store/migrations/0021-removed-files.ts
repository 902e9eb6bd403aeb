/**
 * Files of pictures and recordings that a person removed: they stay on the disk until that cannot be taken back any more.
 * Not those that went by themselves, to make room for others.
 */
export const removedFiles = `
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
`;
