/**
 * The headline an article arrived with, where its present one reads otherwise: lists show it without a look at earlier
 * versions. Of what was edited before, the first version kept says it. What was called updated although its words stayed,
 * so that no version of it was kept, is not any more.
 */
export const formerTitles = `
ALTER TABLE articles ADD COLUMN former_title TEXT;
UPDATE articles SET former_title = (
  SELECT NULLIF(revisions.title, articles.title) FROM revisions
  WHERE article_id = articles.id ORDER BY replaced_at LIMIT 1
) WHERE id IN (SELECT article_id FROM revisions);
UPDATE articles SET updated_at = NULL
WHERE updated_at IS NOT NULL AND id NOT IN (SELECT article_id FROM revisions);
`;
