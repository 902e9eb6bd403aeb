import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { UpdateSource } from './signed-provider.ts';

const schema = v.strictObject({
  address: v.pipe(v.string(), v.regex(/^https:\/\/[^\s?#]+\/$/u)),
  publicKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{59}=$/u)),
});

/**
 * Where this build looks for updates: `updates` in its `package.json`, in which whoever publishes it names an address and
 * a key of their own. @returns null where nobody does
 */
export function updateSource(packageFile: URL): UpdateSource | null {
  const { updates } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly updates?: unknown };
  return updates === undefined ? null : v.parse(schema, updates);
}
