/**
 * Articles that another feed of the same publisher had brought before under the same address: `of_id` is the first of them.
 * A list that shows a story once shows such an article once, too.
 */
export const copies = `
CREATE TABLE copies (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  of_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX copies_of ON copies (of_id);
`;
