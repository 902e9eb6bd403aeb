/**
 * Earlier versions of articles, and what feeds say of their archives and hubs. `revisions` has rowids, as a body is too
 * large to stand in an index.
 */
export const revisionsAndArchives = `
CREATE TABLE revisions (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  replaced_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (article_id, replaced_at)
) STRICT;

ALTER TABLE feeds ADD COLUMN archive_url TEXT;
ALTER TABLE feeds ADD COLUMN hub_url TEXT;
ALTER TABLE feeds ADD COLUMN refused_move TEXT;
`;
