import ipaddr from 'ipaddr.js';
import type { AddressFault } from '../../../shared/fault.ts';

/** Ranges a person may open for one feed: this computer, the home network, a private overlay network. */
const PRIVATE_RANGES: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'linkLocal',
  'carrierGradeNat',
]);

/**
 * Whether a connection to this IP address may be made at all. Of IPv6 only global unicast is: addresses that carry an
 * IPv4 address inside (mapped, NAT64, 6to4, Teredo) could lead anywhere.
 *
 * @param address IPv4 or IPv6, without brackets; anything else is refused
 */
export function mayConnectTo(address: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'unicast') return parsed.kind() === 'ipv4' || isGlobal(parsed);
  return allowPrivate && PRIVATE_RANGES.has(range);
}

/** 2000::/3 is all that is given out (RFC 4291, 2.4); `::127.0.0.1` and the like would pass for unicast. */
const isGlobal = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  'parts' in address && ((address.parts[0] ?? 0) & 0xe000) === 0x2000;

/**
 * What is wrong with an address before anything is resolved: scheme, name and password in it, a literal private IP.
 * The URL parser has turned `2130706433`, `0x7f.1` and `0177.0.0.1` into `127.0.0.1` by then.
 */
export function addressFault(url: URL, allowPrivate: boolean): AddressFault | null {
  const refused = (reason: 'scheme' | 'private' | 'credentials'): AddressFault => ({
    kind: 'address-refused',
    address: withoutCredentials(url),
    reason,
  });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('scheme');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (ipaddr.isValid(host) && !mayConnectTo(host, allowPrivate)) return refused('private');
  return null;
}

/** Faults are shown and logged; passwords are not. */
function withoutCredentials(url: URL): string {
  const shown = new URL(url);
  if (shown.host !== '') {
    shown.username = '';
    shown.password = '';
  }
  return shown.href.slice(0, 500);
}
