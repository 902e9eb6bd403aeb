/**
 * The text of articles as their own pages have it, beside what their feeds gave, and the queue of pages to be fetched. A
 * page whose `due_at` is null was given up for the reason that stands beside it. What a person wants of a feed is null
 * where they have not said: then it is learned from the length of its texts.
 */
export const fullTexts = `
ALTER TABLE feeds ADD COLUMN text_wanted TEXT CHECK (text_wanted IN ('feed', 'full', 'ask'));

CREATE TABLE full_texts (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  fetched_at INTEGER NOT NULL,
  title TEXT,
  author TEXT,
  published_at INTEGER,
  language TEXT,
  word_count INTEGER NOT NULL,
  image_url TEXT,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE page_queue (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  due_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  fault TEXT
) STRICT;
CREATE INDEX page_queue_due ON page_queue (due_at) WHERE due_at IS NOT NULL;
`;
