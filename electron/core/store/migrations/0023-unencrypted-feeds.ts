/** Whether the last document of a feed came without encryption, as after a redirect from https to http. */
export const unencryptedFeeds = `
ALTER TABLE feeds ADD COLUMN came_unencrypted INTEGER NOT NULL DEFAULT 0;
`;
