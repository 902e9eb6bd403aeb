/** Whether the version that waits to be described is found by its words already: then the rest alone is to be found out. */
export const findable = `
ALTER TABLE undescribed ADD COLUMN is_findable INTEGER NOT NULL DEFAULT 0;
`;
