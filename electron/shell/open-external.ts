import { shell } from 'electron';

const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);
const LONGEST_ADDRESS = 2000;
const CONTROL_OR_SPACE = /[\p{Cc}\p{Zs}\p{Cf}]/u;

/** The one way out to the person's browser. @returns false for an address that is not handed over */
export async function openExternal(address: string): Promise<boolean> {
  if (!mayOpen(address)) return false;
  await shell.openExternal(new URL(address).href);
  return true;
}

/** Web and mail addresses only, without credentials, control characters or excess length. */
export function mayOpen(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || CONTROL_OR_SPACE.test(address)) return false;
  const url = URL.parse(address);
  return url !== null && SCHEMES.has(url.protocol) && url.username === '' && url.password === '';
}
