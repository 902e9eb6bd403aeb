/** What a saved view searches for besides its filter; empty where it searches for nothing. */
export const savedSearches = `
ALTER TABLE views ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
`;
