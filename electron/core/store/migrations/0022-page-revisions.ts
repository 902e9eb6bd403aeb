/** Earlier versions of full texts stand among those of the feeds' texts; each kind is compared with its own. */
export const pageRevisions = `
ALTER TABLE revisions ADD COLUMN is_page INTEGER NOT NULL DEFAULT 0;
`;
