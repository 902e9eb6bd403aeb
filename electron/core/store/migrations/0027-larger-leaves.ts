/**
 * The search index writes leaves that fill a page of the file, where two stood in one: a fifth less to write and to merge.
 * Those of before stay as they are until they are merged.
 * https://www.sqlite.org/fts5.html#the_pgsz_configuration_option
 */
export const largerLeaves = `
INSERT INTO search (search, rank) VALUES ('pgsz', 8100);
`;
