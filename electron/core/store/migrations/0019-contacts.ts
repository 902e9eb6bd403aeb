/** Which hosts were contacted, why and how often. */
export const contacts = `
CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  host TEXT NOT NULL,
  purpose TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  UNIQUE (host, purpose)
) STRICT;
CREATE INDEX contacts_by_last ON contacts (last_at);
`;
