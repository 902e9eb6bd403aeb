/** Where a feed stands among the others, and how often its person wants it to be asked; null: as all feeds are. */
export const orderAndPace = `
ALTER TABLE feeds ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
UPDATE feeds SET position = id;
CREATE INDEX feeds_by_position ON feeds (position);
ALTER TABLE feeds ADD COLUMN shortest_hours INTEGER;
ALTER TABLE feeds ADD COLUMN longest_hours INTEGER;
`;
