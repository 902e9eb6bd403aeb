/**
 * Described articles whose terms are not among the postings yet. The dozen postings of an article lie all over their
 * table: written for many articles at once, in the table's order, each page of it is written once for all of them.
 */
export const unposted = `
CREATE TABLE unposted (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) STRICT;
`;
