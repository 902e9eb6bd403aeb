import type { EpochMs } from '../../../shared/time.ts';
import type { CachingHints, Validators } from './fetch-document.ts';

export type ResponseHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A longer validator is a mistake of its server's; sending it back at every poll would be one of ours. */
const LONGEST_VALIDATOR = 1024;

/** The first of a header's values; a header that must not repeat but does is as good as its first. */
export function headerOf(headers: ResponseHeaders, name: string): string | null {
  const value = headers[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

/** What to send back next time, never interpreted: weak, unquoted and dated in 2038 are all the server's affair. */
export function validatorsOf(headers: ResponseHeaders): Validators {
  if (directives(headers).has('no-store')) return { etag: null, lastModified: null };
  return {
    etag: usable(headerOf(headers, 'etag')),
    lastModified: usable(headerOf(headers, 'last-modified')),
  };
}

/** RFC 9111, 4.2.1: `max-age` goes before `Expires`, which is measured from the server's own `Date`. */
export function cachingHintsOf(headers: ResponseHeaders, now: EpochMs): CachingHints {
  const cacheControl = directives(headers);
  if (cacheControl.has('no-store') || cacheControl.has('no-cache')) return { freshForMs: null };
  const maxAge = cacheControl.get('max-age');
  if (maxAge !== undefined && /^\d+$/u.test(maxAge)) return { freshForMs: positive(Number(maxAge) * 1000) };
  const expires = Date.parse(headerOf(headers, 'expires') ?? '');
  const date = Date.parse(headerOf(headers, 'date') ?? '');
  return { freshForMs: positive(expires - (Number.isNaN(date) ? now : date)) };
}

/** RFC 9110, 10.2.3: seconds or a date; null where it says nothing usable, a negative number included. */
export function retryAfterMs(headers: ResponseHeaders, now: EpochMs): number | null {
  const written = headerOf(headers, 'retry-after')?.trim() ?? '';
  if (/^\d{1,12}$/u.test(written)) return Number(written) * 1000;
  const at = /[a-z]/iu.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

const usable = (validator: string | null): string | null =>
  validator === null ||
  validator === '' ||
  validator.length > LONGEST_VALIDATOR ||
  /[^\t\u0020-\u007E\u0080-\u00FF]/u.test(validator)
    ? null
    : validator;

const positive = (ms: number): number | null => (Number.isFinite(ms) && ms > 0 ? ms : null);

function directives(headers: ResponseHeaders): ReadonlyMap<string, string> {
  const written = headers['cache-control'];
  const list = (typeof written === 'string' ? written : (written?.join(',') ?? '')).toLowerCase();
  return new Map(
    list.split(',').map((directive) => {
      const [name = '', value = ''] = directive.split('=');
      return [name.trim(), value.trim().replace(/^"|"$/gu, '')];
    }),
  );
}
