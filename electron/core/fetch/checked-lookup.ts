import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { callbackify, promisify } from 'node:util';
import { mayConnectTo } from './address-rules.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Every address of a host name; rejects with a `code` (`ENOTFOUND`, `EAI_AGAIN`) where there is none. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

const lookupAll = promisify(systemLookup);

/** The system's own resolver: hosts file, local names and all. */
export const resolveWithSystem: Resolve = (hostname) => lookupAll(hostname, { all: true });

/** A name that resolves to an address nobody allowed for this feed. */
class AddressRefusedError extends Error {
  readonly code = 'ADDRESS_REFUSED';
}

/**
 * The `lookup` of a socket: hands on only addresses that were checked, so there is no second look-up that could
 * answer differently (DNS rebinding). One refused address refuses the name.
 */
export function checkedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  const lookup = callbackify((hostname: string) => checkedAddresses(hostname, resolve, allowPrivate));
  return (hostname, options, callback) => {
    lookup(hostname, (cause: NodeJS.ErrnoException | null, addresses) => {
      const [first] = addresses ?? [];
      if (cause !== null || first === undefined) callback(cause, []);
      else if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}

async function checkedAddresses(
  hostname: string,
  resolve: Resolve,
  allowPrivate: boolean,
): Promise<readonly ResolvedAddress[]> {
  const addresses = await resolve(hostname);
  const refused = addresses.find(({ address }) => !mayConnectTo(address, allowPrivate));
  if (refused !== undefined) throw new AddressRefusedError(`${hostname} is ${refused.address}`);
  if (addresses.length === 0)
    throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
  return addresses;
}
