/**
 * What a person is told of by itself.
 *
 * Tags and feeds may notify. `notices` holds the articles that one of them (or a rule) wants told: without `told_at` they
 * wait, with it they are never told again; it is 0 where they were left out. `feeds.news_since` is when the last article of a feed's first document came in:
 * what arrives later is news, the first document is not. `digests` holds the mornings whose digest was announced.
 */
export const notices = `
ALTER TABLE tags ADD COLUMN notifies INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feeds ADD COLUMN notifies INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feeds ADD COLUMN news_since INTEGER;
UPDATE feeds SET news_since = last_success_at;
CREATE INDEX tags_notifying ON tags (id) WHERE notifies = 1;
CREATE INDEX feeds_notifying ON feeds (id) WHERE notifies = 1;

CREATE TRIGGER feed_has_news AFTER UPDATE OF last_success_at ON feeds
WHEN NEW.news_since IS NULL AND NEW.last_success_at IS NOT NULL BEGIN
  UPDATE feeds SET news_since = MAX(
    NEW.last_success_at,
    COALESCE((SELECT MAX(first_seen_at) FROM articles WHERE feed_id = NEW.id), 0)
  ) WHERE id = NEW.id;
END;

CREATE TABLE notices (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  told_at INTEGER
) STRICT;
CREATE INDEX notices_waiting ON notices (article_id) WHERE told_at IS NULL;

CREATE TABLE digests (
  at INTEGER PRIMARY KEY
) STRICT;
`;
