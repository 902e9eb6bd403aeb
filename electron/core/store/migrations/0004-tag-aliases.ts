/**
 * Other spellings of a tag, said to be it by the person or refused, and the person's own names for tags.
 *
 * Nothing is moved: an article that carries an alias carries its tag beside it, with the source `alias`, so that every
 * list and counter of the tag holds it and taking the alias back is deleting those rows.
 */
export const tagAliases = `
ALTER TABLE tags ADD COLUMN own_display TEXT;
ALTER TABLE tags ADD COLUMN alias_of INTEGER REFERENCES tags (id);
CREATE INDEX tags_alias_of ON tags (alias_of) WHERE alias_of IS NOT NULL;

CREATE TABLE alias_refusals (
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  alias_key TEXT NOT NULL,
  PRIMARY KEY (tag_id, alias_key)
) STRICT, WITHOUT ROWID;
`;
