/**
 * Who publishes a feed: the host of its site, so that five feeds of one paper are one source among others. On a
 * platform that many share, or at a bare address, every feed is a publisher of its own. Kept by triggers, so that no
 * writer of an address can forget it.
 */
const PLATFORMS =
  "'youtube.com', 'medium.com', 'reddit.com', 'github.com', 'vimeo.com', 'feedburner.com', 'feedproxy.google.com', 'localhost'";

/** @param row the row of `feeds` that is asked about: a table's name, NEW or OLD */
const hostOf = (row: string): string => {
  const address = `COALESCE(${row}.site_url, ${row}.feed_url)`;
  const behindScheme = `substr(${address}, instr(${address}, '://') + 3)`;
  return `lower(substr(${behindScheme}, 1, instr(${behindScheme} || '/', '/') - 1))`;
};

const publisherOf = (row: string): string => {
  const host = hostOf(row);
  const bare = ['www.', 'feeds.', 'rss.', 'feed.'].reduce(
    (rest, prefix) =>
      `CASE WHEN substr(${rest}, 1, ${prefix.length}) = '${prefix}' THEN substr(${rest}, ${prefix.length + 1}) ELSE ${rest} END`,
    host,
  );
  return `CASE WHEN ${bare} IN (${PLATFORMS}) OR ${host} NOT GLOB '*[a-z]*' OR ${host} GLOB '*:*'
    THEN 'feed ' || ${row}.id ELSE ${bare} END`;
};

export const publishers = `
ALTER TABLE feeds ADD COLUMN publisher TEXT NOT NULL DEFAULT '';
UPDATE feeds SET publisher = ${publisherOf('feeds')};
UPDATE stories SET sources = (
  SELECT COUNT(DISTINCT f.publisher) FROM articles AS a JOIN feeds AS f ON f.id = a.feed_id
  WHERE a.story_id = stories.id AND a.is_hidden = 0) WHERE sources > 1;

CREATE TRIGGER feed_has_publisher AFTER INSERT ON feeds BEGIN
  UPDATE feeds SET publisher = ${publisherOf('NEW')} WHERE id = NEW.id;
END;

CREATE TRIGGER feed_changes_publisher AFTER UPDATE OF site_url, feed_url ON feeds
WHEN OLD.site_url IS NOT NEW.site_url OR OLD.feed_url <> NEW.feed_url BEGIN
  UPDATE feeds SET publisher = ${publisherOf('NEW')} WHERE id = NEW.id;
END;
`;
