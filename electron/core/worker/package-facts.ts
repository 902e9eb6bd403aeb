import { readFileSync } from 'node:fs';

/** What the program says of itself to the servers it asks. */
export interface PackageFacts {
  readonly version: string;
  /** The project's address, where a publisher can read who asks, and complain. */
  readonly homepage: string;
}

/**
 * From the project's `package.json`, the one place where both stand.
 *
 * @param file a checkout's, or the one packed with the app
 */
export function packageFacts(file: URL): PackageFacts {
  const { version, homepage } = JSON.parse(readFileSync(file, 'utf8')) as PackageFacts;
  return { version, homepage };
}
