import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asked } from '../../shared/asked.ts';
import { readOwnLink } from '../../shared/own-link.ts';

/** A link that asks for something, or a file that is yet to be read. */
export type AskedLink = Exclude<Asked, { kind: 'import' }> | { readonly kind: 'file'; readonly path: string };

const LONGEST = 2000;
const CONTROL_OR_SPACE = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cf}]/u;
const FEED_LINK = /^feed:(?:\/\/)?(?=https?:\/\/)|^feed:\/\/(?!https?:)/iu;

/**
 * What a link of the system's, or an argument the program was started with, asks for. Both are written by strangers:
 * a switch is never one, and what is no plain address of the web or path of an OPML file asks for nothing.
 */
export function askedLink(text: string): AskedLink | null {
  if (text.length > LONGEST || text.startsWith('-')) return null;
  const path = opmlPath(text);
  if (path !== null) return { kind: 'file', path };
  if (CONTROL_OR_SPACE.test(text)) return null;
  const own = readOwnLink(text);
  if (own !== null) {
    const address = webAddress(own.address);
    return address === null ? null : { kind: own.verb === 'keep' ? 'keep-page' : 'subscribe', address };
  }
  if (!FEED_LINK.test(text)) return null;
  const bare = text.replace(FEED_LINK, '');
  const address = webAddress(/^https?:/iu.test(bare) ? bare : `http://${bare}`);
  return address === null ? null : { kind: 'subscribe', address };
}

/** What is to be said of a link of ours that asks for nothing we do. */
export const UNREADABLE_LINK: AskedLink = { kind: 'unreadable', what: 'link' };

/** The first one of a command line; there is room for one dialog. */
export function askedIn(argv: readonly string[]): AskedLink | null {
  for (const argument of argv) {
    const asked = askedLink(argument);
    if (asked !== null) return asked;
  }
  return argv.some((argument) => /^(?:feed|tagline):/iu.test(argument)) ? UNREADABLE_LINK : null;
}

/** Desktops of Linux hand files over as addresses (Desktop Entry Specification, `%U`), others as paths. */
function opmlPath(text: string): string | null {
  if (!/\.opml$/iu.test(text)) return null;
  const path = /^file:\/\/\//iu.test(text) ? pathOf(text) : text;
  return isAbsolute(path) && !/\p{Cc}/u.test(path) ? path : null;
}

function pathOf(fileUrl: string): string {
  try {
    return fileURLToPath(fileUrl);
  } catch {
    return '';
  }
}

function webAddress(text: string): string | null {
  if (CONTROL_OR_SPACE.test(text) || !/^https?:\/\//iu.test(text)) return null;
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return null;
  return url.href;
}
