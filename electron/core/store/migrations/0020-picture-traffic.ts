/** What pictures have cost of the network, by the quarter of an hour: local days begin at none other. */
export const pictureTraffic = `
CREATE TABLE picture_traffic (
  quarter_at INTEGER PRIMARY KEY,
  bytes INTEGER NOT NULL
) STRICT;
INSERT INTO picture_traffic (quarter_at, bytes)
  SELECT kept_at - kept_at % 900000, SUM(size_bytes) FROM pictures WHERE name IS NOT NULL GROUP BY 1;
`;
