import type { AddressFault } from '../../shared/fault.ts';

const WEB: ReadonlySet<string> = new Set(['https:', 'http:']);

/** What is the matter with an address that the import of an OPML file has refused. */
export function whyRefused(address: string): AddressFault {
  const url = URL.parse(address);
  if (url === null) return { kind: 'address-invalid', address };
  if (!WEB.has(url.protocol)) return { kind: 'address-refused', address, reason: 'scheme' };
  return url.username === '' && url.password === ''
    ? { kind: 'address-invalid', address }
    : { kind: 'address-refused', address: withoutCredentials(url), reason: 'credentials' };
}

/** What stands in the details is made to be passed on. */
function withoutCredentials(url: URL): string {
  url.username = '';
  url.password = '';
  return url.href;
}
