/**
 * Articles that name a followed tag in passing. What is about the tag carries it (`article_tags`, source `mention`) and
 * stands here no longer; rows of articles that are hidden stay, uncounted.
 */
export const mentions = `
ALTER TABLE tags ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;

CREATE TABLE mentions (
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  sort_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  is_shown INTEGER NOT NULL,
  PRIMARY KEY (tag_id, sort_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_by_article ON mentions (article_id);

CREATE TRIGGER tag_is_mentioned AFTER INSERT ON mentions BEGIN
  UPDATE tags SET mentions = mentions + NEW.is_shown WHERE id = NEW.tag_id;
END;

CREATE TRIGGER tag_is_mentioned_no_more AFTER DELETE ON mentions BEGIN
  UPDATE tags SET mentions = mentions - OLD.is_shown WHERE id = OLD.tag_id;
END;

CREATE TRIGGER mention_is_hidden_or_shown AFTER UPDATE OF is_shown ON mentions BEGIN
  UPDATE tags SET mentions = mentions + (NEW.is_shown - OLD.is_shown) WHERE id = NEW.tag_id;
END;

CREATE TRIGGER mentioning_article_is_hidden_or_shown AFTER UPDATE OF is_hidden ON articles
WHEN OLD.is_hidden <> NEW.is_hidden BEGIN
  UPDATE mentions SET is_shown = 1 - NEW.is_hidden WHERE article_id = NEW.id;
END;

CREATE TRIGGER tagged_is_more_than_mentioned AFTER INSERT ON article_tags BEGIN
  DELETE FROM mentions WHERE article_id = NEW.article_id AND tag_id = NEW.tag_id;
END;
`;
