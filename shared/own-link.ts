/** The program's own links, as other programs hand them over and people paste them: `tagline:keep?url=https%3A%2F%2F…`. */
const OWN_LINK = /^tagline:(?:\/\/)?(?<verb>subscribe|keep)\/?\?url=(?<address>[^&#]+)$/iu;

export interface OwnLink {
  readonly verb: 'subscribe' | 'keep';
  /** A web address, as far as its scheme says; nobody has looked at the rest. */
  readonly address: string;
}

/** Whether a text would be an own link, whatever it leads to. */
export const isOwnLink = (text: string): boolean => OWN_LINK.test(text);

/** @returns null for what is no own link, or leads to anything but a web address */
export function readOwnLink(text: string): OwnLink | null {
  const { verb = '', address = '' } = OWN_LINK.exec(text)?.groups ?? {};
  const decoded = decode(address);
  if (!/^https?:\/\//iu.test(decoded)) return null;
  return { verb: verb.toLowerCase() === 'keep' ? 'keep' : 'subscribe', address: decoded };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
