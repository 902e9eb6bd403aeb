/**
 * Segments of the search index are merged between transactions (`merge-search.ts`), not within them; in one only where
 * far more than ever wait to be were left.
 */
export const mergesBetween = `
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search (search, rank) VALUES ('usermerge', 8);
INSERT INTO search (search, rank) VALUES ('crisismerge', 64);
`;
