/**
 * What a person decides about stories, and combinations of tags that were given a name.
 *
 * A closed story was split off by hand: nothing joins it by itself. Two articles of one address in different feeds are
 * found by the canonical link.
 */
export const storiesAndViews = `
ALTER TABLE stories ADD COLUMN is_closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN looked_at INTEGER;
ALTER TABLE stories ADD COLUMN looked_before INTEGER;
CREATE INDEX article_features_by_link ON article_features (canonical_link) WHERE canonical_link IS NOT NULL;

CREATE TABLE views (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
`;
