/**
 * A person's word that a feed has ended for good and that its articles stay: nothing more is asked about it, unless it
 * is polled again in between.
 */
export const endedFeeds = `
ALTER TABLE feeds ADD COLUMN is_end_accepted INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER feed_goes_on AFTER UPDATE OF is_paused ON feeds WHEN OLD.is_paused = 1 AND NEW.is_paused = 0 BEGIN
  UPDATE feeds SET is_end_accepted = 0 WHERE id = NEW.id;
END;
`;
