import type { AddressFault } from '../../../shared/fault.ts';
import { isOwnLink, readOwnLink } from '../../../shared/own-link.ts';

/** Nobody means a longer one. */
const LONGEST_INPUT = 8000;

type Address =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly fault: AddressFault };

/**
 * The address a person means by what they typed or pasted: `example.org`, `feed:https://…`, `feed://…`, `<https://…>`,
 * an address in quotes or with a sentence's full stop, a Fediverse handle (`@name@host`). Without a scheme https is
 * meant. An own link (`tagline:keep?url=…`) means the address in it.
 */
export function addressFromInput(text: string): Address {
  const invalid: Address = {
    ok: false,
    fault: { kind: 'address-invalid', address: text.trim().slice(0, 500) },
  };
  if (text.length > LONGEST_INPUT) return invalid;
  const bare = text
    .replace(/[\p{Cc}\u200B\u2060\uFEFF]/gu, '')
    .trim()
    .replace(/^[<("'«“]+|[>)"'»”,]+$/gu, '')
    .replace(/(?<=[\p{L}\p{N}])\.$/u, '');
  if (bare === '' || /\s/u.test(bare)) return invalid;
  if (isOwnLink(bare)) return found(readOwnLink(bare)?.address ?? '') ?? invalid;
  const handle = /^@?([\w.-]+)@([\w.-]+\.\p{L}{2,})$/u.exec(bare);
  if (handle !== null && bare.startsWith('@')) return found(`https://${handle[2]}/@${handle[1]}`) ?? invalid;
  if (handle !== null) return invalid;
  const unwrapped = bare
    .replace(/^(?:feed|rss|web\+feed|pcast|itpc):(?:\/\/)?(?=https?:)/iu, '')
    .replace(/^(?:feed|rss|web\+feed|pcast|itpc):\/\//iu, 'http://');
  if (/^https?:/iu.test(unwrapped)) return found(unwrapped.replace(/^(https?):\/*/iu, '$1://')) ?? invalid;
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d+(?:[/?#]|$))/iu.exec(unwrapped)?.[1];
  if (scheme !== undefined) {
    return { ok: false, fault: { kind: 'address-refused', address: bare.slice(0, 500), reason: 'scheme' } };
  }
  return found(`https://${unwrapped.replace(/^\/\//u, '')}`) ?? invalid;
}

/** Null unless the host could be one: a word without a dot is a search, not an address. */
function found(address: string): Address | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const isHost =
    /\.[\p{L}\p{N}-]+\.?$/u.test(url.hostname) ||
    url.hostname.startsWith('[') ||
    url.hostname === 'localhost';
  return isHost ? { ok: true, url: url.href } : null;
}
