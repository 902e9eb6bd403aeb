/** Ends the name of a backup. Apart from the guards, which the page does not carry. */
export const BACKUP_ENDING = '.tagline-backup';
