/**
 * The headline an article arrived with, where its present one reads otherwise: lists show it without a look at earlier
 * versions. Of what was edited before, the first version kept says it.
 */
export const formerTitles = `
ALTER TABLE articles ADD COLUMN former_title TEXT;
UPDATE articles SET former_title = (
  SELECT NULLIF(revisions.title, articles.title) FROM revisions
  WHERE article_id = articles.id ORDER BY replaced_at LIMIT 1
) WHERE id IN (SELECT article_id FROM revisions);
`;
