/**
 * An address on a private network is asked only where the person allowed it: for the very host of the feed, or of the
 * page, at `privateUrl`, and its very port. At another one may listen what a picture's address must not reach.
 */
export function mayBePrivate({
  url,
  privateUrl,
}: {
  readonly url: string;
  readonly privateUrl: string | null;
}): boolean {
  return privateUrl !== null && new URL(url).host === new URL(privateUrl).host;
}
