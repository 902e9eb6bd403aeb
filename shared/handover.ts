/** Below the profile: files on their way from the browser shell to the page, and back. */
export const HANDOVER_FOLDER = 'handover';
/** The path of the address where the page leaves a file, and below which it fetches one, once. */
export const HANDOVER_PATH = '/handover';

/** By a number that nobody guesses. */
const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(?:tagline-backup|zip|upload)$/u;

/** The most that a page may leave. */
export const MOST_UPLOAD_BYTES = 4_500_000_000;

export const isHandoverName = (name: string): boolean => NAME.test(name);
