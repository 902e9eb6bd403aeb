/**
 * An address on a private network is asked only where the person allowed it: for the very host of the feed, or of the
 * page, at `privateUrl`.
 */
export function mayBePrivate({
  url,
  privateUrl,
}: {
  readonly url: string;
  readonly privateUrl: string | null;
}): boolean {
  return privateUrl !== null && new URL(url).hostname === new URL(privateUrl).hostname;
}
